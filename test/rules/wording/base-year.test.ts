import { provesItsPage } from '../../support/ruleExamples';

provesItsPage('base-year');
