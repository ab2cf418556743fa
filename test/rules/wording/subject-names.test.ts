import { provesItsPage } from '../../support/ruleExamples';

provesItsPage('subject-names');
