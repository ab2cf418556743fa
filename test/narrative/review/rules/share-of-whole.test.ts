import { provesItsPage } from '../../../support/ruleExamples';

provesItsPage('share-of-whole');
