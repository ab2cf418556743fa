import { provesItsPage } from '../../support/ruleExamples';

provesItsPage('listed-without-figure');
