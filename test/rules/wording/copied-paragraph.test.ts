import { provesItsPage } from '../../support/ruleExamples';

provesItsPage('copied-paragraph');
