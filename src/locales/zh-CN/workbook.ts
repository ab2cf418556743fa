/** What is said about files that cannot be read, and about marks that could not be made or taken back. */
export const workbook = {
  'workbook.unreadable.empty': '这是空文件，里面没有内容。请确认文件已经下载或保存完整。',
  'workbook.unreadable.lock-file':
    '这是文件打开期间产生的临时文件（~$ 开头），不是工作簿。请选择原来的文件。',
  'workbook.unreadable.word':
    '这是 Word 文档（.doc、.docx、.wps、.rtf 一类），不是工作簿。核对表格请把表复制到 Excel，存为 .xlsx；审核编制说明请用“审核”（review）。',
  'workbook.unreadable.presentation': '这是演示文稿，不是工作簿。请提供预算表的工作簿（.xlsx）。',
  'workbook.unreadable.pdf': '这是 PDF 或 OFD 版式文件，表格无法读取。请提供制作它的工作簿（.xlsx）。',
  'workbook.unreadable.image': '这是图片，表格无法读取。请提供预算表的工作簿（.xlsx）。',
  'workbook.unreadable.archive': '这是压缩包。请先解压，再核对其中的工作簿。',
  'workbook.unreadable.page':
    '这是网页文件，里面没有可以直接读取的表格。请用 Excel 或 WPS 打开后另存为 .xlsx，再重试。',
  'workbook.unreadable.text':
    '这是没有表格的文本。审核编制说明请用“审核”（review）；核对表格请提供工作簿（.xlsx）。',
  'workbook.unreadable.not-a-workbook':
    '认不出这是什么文件，至少不是 Excel 工作簿。如果 Excel 或 WPS 能打开，请另存为 .xlsx 再重试。',
  'workbook.unreadable.encrypted':
    '工作簿经过加密：设有打开密码，或保护了工作簿结构（打开时不问密码，内容同样加密）。请在 Excel 或 WPS 中取消打开密码和“保护工作簿”并保存，再重试。',
  'workbook.unreadable.signed': '工作簿带有数字签名，任何改动都会使签名失效。请对未签名的副本进行检查。',
  'workbook.unreadable.binary': '这是 .xlsb 二进制工作簿。请另存为 .xlsx，再重试。',
  'workbook.unreadable.strict':
    '工作簿按“Strict Open XML”格式保存。请另存为普通的“Excel 工作簿（.xlsx）”，再重试。',
  'workbook.unreadable.doctype':
    '工作簿的 {{detail}} 中含有 DOCTYPE 声明，正常的工作簿不会有，可能是恶意文件。请核实来源，用 Excel 或 WPS 重新另存为 .xlsx。',
  'workbook.unreadable.too-large': '工作簿解压后过大（{{detail}}）。请删除多余的格式、图片或工作表后再重试。',
  'workbook.unreadable.too-many-cells':
    '工作簿中有内容的单元格超过 {{detail}} 个。请只保留要核对的预算表，再重试。',
  'workbook.unreadable.damaged': '文件已损坏或不完整（{{detail}}）。请重新获取文件，或用 Excel 修复后另存。',
  'workbook.unreadable.malformed':
    '工作簿的 {{detail}} 内容已损坏。请用 Excel 打开并修复，另存为 .xlsx 后再重试。',
  'workbook.unreadable.not-utf8':
    '工作簿的 {{detail}} 不是 UTF-8 编码。请用 Excel 或 WPS 重新另存为 .xlsx，再重试。',
  'workbook.unreadable.no-worksheet': '工作簿中没有普通工作表。请确认打开的是预算表文件。',

  'workbook.skipped.no-sheet': '工作簿中没有这张工作表，未作标记。',
  'workbook.skipped.threaded-comment': '单元格已有批注对话，只填充颜色，未添加说明。',
  'workbook.skipped.protected': '工作表受保护，未作标记。请撤销工作表保护后重试。',
  'workbook.left.no-sheet': '工作表已被删除或改名，无法还原。',
  'workbook.left.recoloured': '单元格的填充颜色已被人改动，保留现状。',
  'workbook.left.note-changed': '单元格的批注已被人改动，保留现状。',
};
