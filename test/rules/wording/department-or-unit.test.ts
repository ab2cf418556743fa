import { provesItsPage } from '../../support/ruleExamples';

provesItsPage('department-or-unit');
