import { provesItsPage } from '../../support/ruleExamples';

provesItsPage('text-placeholders');
