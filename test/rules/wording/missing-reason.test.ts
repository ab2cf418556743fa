import { provesItsPage } from '../../support/ruleExamples';

provesItsPage('missing-reason');
