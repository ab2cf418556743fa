import { provesItsPage } from '../../support/ruleExamples';

provesItsPage('glossary');
