import { provesItsPage } from '../../../support/ruleExamples';

provesItsPage('same-statement');
