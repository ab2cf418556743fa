import { provesItsPage } from '../../support/ruleExamples';

provesItsPage('template-residue');
