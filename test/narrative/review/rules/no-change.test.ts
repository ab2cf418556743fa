import { provesItsPage } from '../../../support/ruleExamples';

provesItsPage('no-change');
