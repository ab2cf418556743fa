import { provesItsPage } from '../../../support/ruleExamples';

provesItsPage('change-direction');
