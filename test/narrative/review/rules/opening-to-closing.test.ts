import { provesItsPage } from '../../../support/ruleExamples';

provesItsPage('opening-to-closing');
