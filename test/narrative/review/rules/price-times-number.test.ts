import { provesItsPage } from '../../../support/ruleExamples';

provesItsPage('price-times-number');
