import { provesItsPage } from '../../../support/ruleExamples';

provesItsPage('completion-rate');
