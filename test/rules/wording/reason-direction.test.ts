import { provesItsPage } from '../../support/ruleExamples';

provesItsPage('reason-direction');
