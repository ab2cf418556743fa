import { provesItsPage } from '../../support/ruleExamples';

provesItsPage('government-level');
