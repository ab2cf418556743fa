import { provesItsPage } from '../../../support/ruleExamples';

provesItsPage('change-amount');
