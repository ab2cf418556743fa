/** What the review of a narrative says. `<rule>.title` is the rule's name. */
export const review = {
  'claim-equals-cell.title': 'Amounts in the text agree with the tables',
  'parts-add-up.title': 'Parts add up to their total',
  'share-of-whole.title': 'Shares are the part over its whole',
  'change-amount.title': 'Changes are this year less last year',
  'change-rate.title': 'Rates are the change over last year',
  'change-direction.title': 'Words of increase and decrease agree with the figures',
  'no-change.title': '“持平” says that both figures are equal',
  'completion-rate.title': 'Completion is executed over budgeted',
  'money-and-visits.title': 'Money for travel, visits and cars goes with their numbers',
  'opening-to-closing.title': 'Opening plus income less expenditure is closing',
  'price-times-number.title': 'An amount reckoned by a rate is the number times the rate',
  'same-statement.title': 'One measure has one amount throughout',
  'items-explained.title': 'Every row has its sentence, every sentence its row',

  'completion-rate.above': 'At {{rate}} more was spent than budgeted; the text says “{{word}}”.',
  'completion-rate.below': 'At {{rate}} less was spent than budgeted; the text says “{{word}}”.',
  'change-direction.rises':
    '“{{subject}}” went from {{base}} to {{now}}, an increase; the text says “{{word}}”.',
  'change-direction.falls':
    '“{{subject}}” went from {{base}} to {{now}}, a decrease; the text says “{{word}}”.',
  'change-direction.ends-at-zero': '“{{subject}}” is {{now}}: an increase of {{change}} can’t end there.',
  'change-direction.more-than-all':
    '“{{subject}}” is {{now}}, and an increase of {{change}} exceeds it: last year’s figure would be negative.',
  'change-direction.rate-says-up':
    'From this year’s figure and its change, {{rate}} is how much “{{subject}}” rose; the text says “{{word}}”.',
  'change-direction.rate-says-down':
    'From this year’s figure and its change, {{rate}} is how much “{{subject}}” fell; the text says “{{word}}”.',
  'change-direction.against-itself': 'The change of “{{subject}}” and its rate go opposite ways.',
  'change-direction.said-twice': 'The words already say that it fell: take the minus away from {{figure}}.',
  'money-and-visits.money-alone': '“{{subject}}” is {{money}}, yet the text says “{{count}}”.',
  'money-and-visits.no-money-visits': '“{{subject}}” is {{money}}, yet the text says “{{count}}”.',
  'money-and-visits.no-money-persons': '“{{subject}}” is {{money}}, yet the text says “{{count}}”.',
  'money-and-visits.no-money-cars':
    '“{{subject}}” is {{money}}, yet the text says that “{{count}}” were bought.',
  'money-and-visits.fewer-persons':
    'There are “{{visits}}”, but only “{{persons}}”: persons are no fewer than visits or groups.',
  'no-change.moved': '“{{subject}}” is said to be “{{word}}” and “{{flat}}” at once.',
  'items-explained.no-sentence':
    '“{{item}}” ({{code}}, {{amount}}) in “{{table}}” has no sentence in the text.',
  'items-explained.no-row': '“{{item}}” in the text has no row in the tables.',

  'base-year.title': 'Comparisons are with last year',
  'base-year.compared': 'The text is of {{year}} and compares with {{base}}; it should be {{expected}}.',
  'base-year.wrong': 'States {{stated}}; by what stands around it, it should be {{expected}}.',
  'base-year.glued': '“{{year}}” and “{{amount}}” are written as one number: 年 is missing behind the year.',
  'base-year.left-behind':
    'The text is of {{year}}; this amount is still said to be of {{stated}}, perhaps from last year’s text.',
  'copied-paragraph.title': 'Paragraph copied from another item',
  'copied-paragraph.same-figures':
    '“{{item}}” and “{{other}}” have the same amount and change: perhaps a copy that was not adapted.',
  'copied-paragraph.other-item': 'The heading is “{{heading}}”, the figures are of “{{item}}”.',
  'department-or-unit.title': 'Department or unit',
  'department-or-unit.mixed':
    'The text calls itself “本部门” {{departments}} times and “本单位” {{units}} times.',
  'glossary.title': 'Glossary',
  'glossary.twice': '“{{term}}” is explained twice.',
  'glossary.missing': '“{{term}}” is used and not explained.',
  'government-level.title': 'Level of government',
  'government-level.province': 'This is no provincial department, yet the text says “{{words}}”.',
  'government-level.other': 'The department is of {{own}}, yet the text says “{{words}}”.',
  'heading-numbering.title': 'Numbering of headings',
  'heading-numbering.missing': 'Number “{{number}}” is missing.',
  'heading-numbering.twice': 'Number “{{number}}” is used twice.',
  'listed-without-figure.title': 'Listed names have figures',
  'listed-without-figure.no-figure': '“{{name}}” is listed, and no amount of it stands in the text.',
  'listed-without-figure.not-listed': '“{{name}}” has an amount, and is not in this list.',
  'missing-reason.title': 'Changes are explained',
  'missing-reason.empty': 'A reason is announced and not given.',
  'missing-reason.absent': 'A change without a reason.',
  'stray-decimal.title': 'No figure has a decimal too many',
  'stray-decimal.doubled':
    'The last digit of “{{written}}” is there twice, it seems typed once too often: no other figure of its unit has more than {{decimals}} decimals.',
  'mixed-precision.title': 'Shares side by side have equal decimals',
  'mixed-precision.shares':
    'Shares side by side differ in decimals: up to {{decimals}}, and {{count}} have fewer.',
  'no-change-wording.title': '“持平” where nothing changed',
  'no-change-wording.zero': 'The change is 0: write “持平”.',
  'reason-direction.title': 'Reasons agree with the direction',
  'reason-direction.down': 'The amount falls, and the reason speaks of increases alone.',
  'reason-direction.up': 'The amount rises, and the reason speaks of decreases or savings alone.',
  'subject-names.title': 'Names of subjects',
  'subject-names.former': '“{{name}}” has been called “{{now}}” since {{since}}.',
  'subject-names.moved': '“{{name}}” goes to “{{now}}” since {{since}}.',
  'subject-names.misspelt': '“{{name}}” should be “{{right}}”.',
  'subject-names.shifted': '“{{name}}” is a class (类) and stands as a section (款).',
  'template-residue.title': 'Residue of a template',
  'template-residue.alternatives': '“{{words}}” are alternatives of a template: keep one.',
  'template-residue.lost-sign': '“{{words}}” lacks its “%”.',
  'template-residue.lost-number': '“{{words}}” lacks its number.',
  'text-placeholders.title': 'Placeholders',
  'text-placeholders.left': '“{{words}}” is a placeholder that was not filled in.',

  'unchecked.no-workbook': 'no workbook was given and the text has nothing to hold it against',
  'unchecked.no-measure': 'it can’t be told what it speaks of',
  'unchecked.no-cell': 'the tables have no such item',
  'unchecked.not-in-tables': 'budget tables have no figures of this kind',
  'unchecked.other-year': 'of another year, or that year’s workbook was not given',
  'unchecked.executed': 'executed amounts are not in budget tables',
  'unchecked.approximate': 'an approximate number',
  'unchecked.threshold': 'a limit, not an amount',
  'unchecked.reason': 'stands in a reason',
  'unchecked.no-base': 'there is no figure of last year to compare with',
  'unchecked.no-whole': 'it can’t be told which total it is a share of',
  'unchecked.no-plan': 'the text has no budgeted figure for it',
  'unchecked.like-for-like': 'a like-for-like comparison, not of the published figures',
  'unchecked.year-differs': 'the text and the workbook are of different years',
  'unchecked.year-unknown': 'it isn’t known which year the text is of',
  'unchecked.year-apart': 'neither the year of the text nor the one before',
  'unchecked.year-alone': 'of a date, a period or a document’s name, or the only one in the text',

  'review.claims': '{{found}} figures in the text, {{checked}} of them checked',
  'review.unchecked': 'Figures not checked',
  'review.unchecked-reason': '{{reason}} ({{count}}): {{quotes}}',
  'review.more': '{{quotes}} and more',
  'review.year': '{{type}} narrative of {{year}}',
  'review.no-year': '{{type}} narrative, year not recognised',
  'review.budget': 'Budget',
  'review.final-accounts': 'Final accounts',
  'review.against': 'against {{file}}',
  'review.unread':
    'Paragraph {{number}} has too many figures: from “{{words}}” on nothing was read; check it by hand',
  'review.unread-cell':
    '{{cell}} has a paragraph of too many figures: from “{{words}}” on nothing was read; check it by hand',
  'review.government':
    'The report of a government: of several levels, so figures are held against each other inside a sentence or a list only',
  'review.tables': 'tables in the text: {{tables}}',
  'review.place': 'paragraph {{paragraph}}',
  'review.summary':
    '{{errors}} errors, {{warnings}} warnings, {{infos}} notes; {{relations}} relations checked',

  'cli.review':
    'Review a narrative: its figures against the tables, arithmetic and each other, and its wording',
  'cli.review.text': 'the narrative (.txt, .docx, or an .xlsx with a narrative sheet)',
  'cli.review.against':
    'the workbook to hold it against; a narrative inside a workbook is held against that workbook',
  'cli.review.against-unreadable':
    'Workbook {{file}}: {{reason}}. Not compared with tables; the rest is reviewed',
  'cli.review.no-narrative': 'The workbook has no narrative sheet. Its sheets: {{sheets}}',
  'cli.review.explain':
    'say of each figure how it was read, and what it was held against or why against nothing (text, json)',
  'cli.review.empty': 'No text',
  'text.unreadable.empty': 'The file is empty. Make sure that it was downloaded or saved completely',
  'text.unreadable.lock-file':
    'This is the temporary file (~$…) that exists while a document is open. Choose the document itself',
  'text.unreadable.old-document':
    'This is a document in an older format of Word or WPS (.doc, .wps, .rtf …). Open it in Word or WPS, save it as .docx and review that',
  'text.unreadable.presentation': 'This is a presentation, not a narrative. Choose a .docx or .txt',
  'text.unreadable.pdf':
    'This is a PDF or OFD document, whose text cannot be read directly. Choose the document that it was made from (.docx), or save its text as .txt',
  'text.unreadable.image': 'This is a picture, whose text cannot be read. Choose a .docx or .txt',
  'text.unreadable.archive': 'This is an archive. Unpack it first, and review the documents in it',
  'text.unreadable.page':
    'This is a web page or other markup (HTML, XML). Open it in Word or WPS, save it as .docx and review that',
  'text.unreadable.workbook': 'This is a workbook, not a document. Choose a .docx or .txt',
  'text.unreadable.table':
    'This is a table of fields and separators (.csv), not a narrative. To check tables, use check',
  'text.unreadable.encrypted':
    'The document needs a password to open. Remove it in Word or WPS, save, and review again',
  'text.unreadable.damaged':
    'This .docx is damaged and cannot be read. Open and repair it in Word or WPS, save it anew and review that',
  'text.unreadable.too-large':
    'This .docx is too large when unpacked. Keep only the text of the narrative and review that',
  'text.unreadable.unknown':
    'This file is of no kind that is known here and cannot be reviewed as a text. Choose a .docx or .txt',
  'text.tracked-changes': 'The document has tracked changes; it was read as if all of them were accepted',
  'review.no-figures': 'No figures were read in the text: there was nothing to check.',
};
