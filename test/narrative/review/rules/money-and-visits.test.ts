import { provesItsPage } from '../../../support/ruleExamples';

provesItsPage('money-and-visits');
