import { provesItsPage } from '../../support/ruleExamples';

provesItsPage('stray-decimal');
