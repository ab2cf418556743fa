import { provesItsPage } from '../../support/ruleExamples';

provesItsPage('heading-numbering');
