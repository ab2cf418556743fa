import { provesItsPage } from '../../../support/ruleExamples';

provesItsPage('parts-add-up');
