import { provesItsPage } from '../../support/ruleExamples';

provesItsPage('mixed-precision');
