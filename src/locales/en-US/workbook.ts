export const workbook = {
  'workbook.unreadable.empty': 'The file is empty. Make sure that it was downloaded or saved completely.',
  'workbook.unreadable.lock-file':
    'This is the temporary file (~$…) that exists while a workbook is open. Choose the workbook itself.',
  'workbook.unreadable.word':
    'This is a Word document (.doc, .docx, .wps, .rtf …), not a workbook. To check tables, copy them to Excel and save them as .xlsx; to review a narrative, use review.',
  'workbook.unreadable.presentation':
    'This is a presentation, not a workbook. Choose the workbook with the budget tables (.xlsx).',
  'workbook.unreadable.pdf':
    'This is a PDF or OFD document, whose tables cannot be read. Choose the workbook that it was made from (.xlsx).',
  'workbook.unreadable.image':
    'This is a picture, whose tables cannot be read. Choose the workbook with the budget tables (.xlsx).',
  'workbook.unreadable.archive': 'This is an archive. Unpack it first, and check the workbooks in it.',
  'workbook.unreadable.page':
    'This is a web page without a table that can be read directly. Open it in Excel or WPS, save it as .xlsx and try again.',
  'workbook.unreadable.text':
    'This is a text without a table. To review a narrative, use review; to check tables, choose a workbook (.xlsx).',
  'workbook.unreadable.not-a-workbook':
    'This is not an Excel workbook, nor a file of another kind that is known here. If Excel or WPS opens it, save it as .xlsx and try again.',
  'workbook.unreadable.encrypted':
    'The workbook is encrypted: it has a password to open, or its structure is protected (nobody is asked for a password then, but the content is encrypted all the same). Remove both in Excel or WPS, save, and try again.',
  'workbook.unreadable.signed':
    'The workbook is digitally signed, and any change would break the signature. Check an unsigned copy instead.',
  'workbook.unreadable.binary': 'This is a binary workbook (.xlsb). Save it as .xlsx and try again.',
  'workbook.unreadable.strict':
    'The workbook is saved as “Strict Open XML”. Save it as an ordinary Excel workbook (.xlsx) and try again.',
  'workbook.unreadable.doctype':
    'The part {{detail}} has a DOCTYPE, which no ordinary workbook has; the file may be malicious. Check where it comes from and save it anew as .xlsx in Excel or WPS.',
  'workbook.unreadable.too-large':
    'The workbook is too large when unpacked ({{detail}}). Remove surplus formatting, pictures or sheets and try again.',
  'workbook.unreadable.too-many-cells':
    'The workbook has more than {{detail}} cells with content. Keep only the budget tables that are to be checked and try again.',
  'workbook.unreadable.damaged':
    'The file is damaged or incomplete ({{detail}}). Get it again, or repair it in Excel and save it anew.',
  'workbook.unreadable.malformed':
    'The part {{detail}} is damaged. Open and repair the workbook in Excel, save it as .xlsx and try again.',
  'workbook.unreadable.not-utf8':
    'The part {{detail}} is not UTF-8. Save the workbook anew as .xlsx in Excel or WPS and try again.',
  'workbook.unreadable.no-worksheet':
    'The workbook has no ordinary worksheet. Make sure that it is the file with the budget tables.',

  'workbook.skipped.no-sheet': 'The workbook has no such sheet; not marked.',
  'workbook.skipped.threaded-comment': 'The cell has a comment thread: filled, but no note added.',
  'workbook.skipped.protected': 'The sheet is protected; not marked. Unprotect it and try again.',
  'workbook.left.no-sheet': 'The sheet has been deleted or renamed; nothing could be restored.',
  'workbook.left.recoloured': 'Somebody has changed the fill of the cell; left as it is.',
  'workbook.left.note-changed': 'Somebody has changed the note of the cell; left as it is.',
};
