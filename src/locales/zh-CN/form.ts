/** What the form rules say: codes, cells, notes, units, years. `<rule>.title` is the rule's name. */
export const form = {
  'constant-among-formulas.title': '公式中夹有手工录入数',
  'constant-among-formulas.typed':
    '“{{table}}”同行或同列的合计有 {{formulas}} 个用公式计算，此处却是手工录入的 {{amount}}，分项变动后它不会随之改变；请改用公式。',

  'department-mismatch.title': '部门名称不一致',
  'department-mismatch.differs':
    '“{{table}}”的部门名称是“{{department}}”，其他表是“{{usual}}”；请核对本表是否取自别的部门。',
  'department-mismatch.shortened':
    '“{{table}}”的部门名称“{{department}}”与其他表的“{{usual}}”是全称和简称，请统一。',
  'department-mismatch.several':
    '工作簿里有几套不同部门的表（{{departments}}），不能要求名称一致；请按部门分开检查。',

  'doubled-tables.title': '重复的表',
  'doubled-tables.doubled': '“{{table}}”出现 {{count}} 次（工作表 {{sheets}}）；请只保留一张。',

  'duplicate-codes.title': '科目编码重复',
  'duplicate-codes.repeated':
    '“{{table}}”同一单位下编码 {{code}}（{{names}}）出现 {{count}} 次；请合并成一行，或改正其中写错的编码。',

  'empty-table-without-note.title': '空表没有说明',
  'empty-table-without-note.no-note':
    '“{{table}}”没有数据，也没有空表说明；请在表下注明“本部门没有……，故本表为空表”。',
  'empty-table-without-note.unfilled': '“{{table}}”没有数据；任何部门都有收支，请核对是否漏填。',
  'empty-table-without-note.book': '{{count}} 张表都没有数据，像是尚未填写的模板；请填写后再检查。',

  'excess-decimals.title': '小数位数过多',
  'excess-decimals.stray':
    '“{{table}}”以{{unit}}为单位，有 {{count}} 个手工录入数超过 {{usual}} 位小数（如 {{example}}）；打印时看不到的尾数仍参与合计，请核对。',
  'excess-decimals.finer':
    '“{{table}}”以{{unit}}为单位，{{example}} 有 {{decimals}} 位小数，而各表其他手工录入的数都不超过 {{usual}} 位，多半是某一位按了两次，请核对。',
  'excess-decimals.exact':
    '各表以{{unit}}为单位、保留到 {{decimals}} 位小数（{{tables}}）；打印 {{usual}} 位小数时，分项相加可能与合计差在末位。',

  'formula-errors.title': '公式出错',
  'formula-errors.error': '“{{table}}”此处的公式结果是 {{error}}；请修正公式引用的单元格。',
  'formula-errors.uncalculated':
    '“{{table}}”有 {{count}} 个公式没有存盘的结果，也无法代为计算，涉及的勾稽关系未核对；请用表格软件打开、重新计算并保存后再检查。',
  'formula-errors.calculated':
    '“{{table}}”有 {{count}} 个公式没有存盘的结果，已按公式代为计算后核对；请用表格软件打开、重新计算并保存。',

  'formula-skips-row.title': '合计公式漏掉分项',
  'formula-skips-row.skips': '“{{table}}”的合计公式 {{formula}} 没有包括 {{missed}}；请扩大求和范围。',
  'formula-skips-row.other-formula':
    '“{{table}}”有 {{count}} 个合计用的不是单纯求和的公式，没有判断它们是否漏项。',

  'hidden-amounts.title': '隐藏的金额',
  'hidden-amounts.rows': '“{{table}}”的隐藏行里有 {{count}} 个金额；请取消隐藏或删除。',
  'hidden-amounts.columns': '“{{table}}”的隐藏列里有 {{count}} 个金额；请取消隐藏或删除。',
  'hidden-amounts.sheet':
    '“{{table}}”在隐藏的工作表“{{sheet}}”里，含 {{count}} 个金额；请取消隐藏或删除该工作表。',

  'missing-tables.title': '缺少应公开的表',
  'missing-tables.missing': '没有找到“{{table}}”；即使没有数据，也应列出空表并加以说明。',
  'missing-tables.unrecognised':
    '没有找到“{{table}}”；如果它就在未识别的工作表（{{sheets}}）里，请核对那里的表名和表头。',
  'missing-tables.partial':
    '应公开的 {{expected}} 张表里只识别出 {{found}} 张，看来不是一套完整的公开表，没有判断缺表。',

  'negative-amounts.title': '金额为负数',
  'negative-amounts.negative':
    '“{{table}}”“{{row}}”行“{{column}}”栏的金额是负数 {{amount}}；请核对正负号，确为冲减的请加注说明。',

  'note-on-full-table.title': '有数据的表注为空表',
  'note-on-full-table.full':
    '“{{table}}”下面注明是空表，表里却有数据（如 {{cell}}）；请删去注释，或核对数据。',

  'note-wrong-fund.title': '表注写错预算类别',
  'note-wrong-fund.other-fund': '“{{table}}”是{{own}}的表，表注说的却是{{named}}；请改正表注。',

  'numbers-as-text.title': '数字存为文本',
  'numbers-as-text.stored':
    '“{{table}}”有 {{count}} 个金额存成了文本（如“{{example}}”），求和公式不会计入；请转换为数字。',
  'numbers-as-text.unreadable':
    '“{{table}}”的金额栏里有 {{count}} 处填的不是金额（如“{{example}}”）；请填数字，没有金额的留空。',
  'numbers-as-text.word-column': '“{{table}}”的“{{header}}”一栏都是文字，不当作金额栏检查。',

  'parentless-codes.title': '缺少上级科目',
  'parentless-codes.named':
    '“{{table}}”列有 {{codes}}，却没有上级科目 {{parent}}（{{name}}）的汇总行；请补上。',
  'parentless-codes.unnamed':
    '“{{table}}”列有 {{codes}}，却没有上级科目 {{parent}} 的汇总行；请补上，或核对编码。',

  'placeholders.title': '遗留的占位文字',
  'placeholders.left': '“{{table}}”里的“{{text}}”还留着模板的占位文字“{{placeholder}}”；请填写实际内容。',

  'renamed-subjects.title': '科目已更名',
  'renamed-subjects.renamed': '“{{table}}”用了旧科目名“{{name}}”；自 {{since}} 年起应为“{{now}}”。',
  'renamed-subjects.moved': '“{{table}}”用了旧科目“{{name}}”；自 {{since}} 年起改列“{{now}}”。',

  'subject-code-form.title': '科目编码不规范',
  'subject-code-form.as-numbers':
    '“{{table}}”有 {{count}} 行的编码按数字存放，款、项前的 0 没有显示（如 {{printed}}，即 {{code}}）；建议改为文本格式。',
  'subject-code-form.part':
    '“{{table}}”“{{name}}”的编码印作 {{printed}}，其中“{{part}}”应为“{{should}}”（完整编码 {{code}} {{official}}）。',
  'subject-code-form.whole': '“{{table}}”“{{name}}”的编码印作 {{printed}}，应为 {{code}}。',
  'subject-code-form.malformed':
    '“{{table}}”“{{name}}”的编码 {{printed}} 不合编码规则（功能分类 3、5、7 位，经济分类 3、5 位）；请核对。',

  'subject-code-name.title': '科目编码与名称不符',
  'subject-code-name.other-code':
    '“{{table}}”编码 {{code}} 的科目是“{{official}}”，表中写作“{{name}}”；“{{name}}”的编码是 {{elsewhere}}。',
  'subject-code-name.differs':
    '“{{table}}”编码 {{code}} 的科目是“{{official}}”，表中写作“{{name}}”；请核对编码和名称。',
  'subject-code-name.spelling':
    '“{{table}}”编码 {{code}} 的科目名称写作“{{name}}”，规范名称是“{{official}}”。',
  'subject-code-name.unseen':
    '“{{table}}”的编码 {{code}} 列为“{{name}}”，内置科目表列为“{{official}}”；该名称未经核对，请以财政部当年科目为准。',
  'subject-code-name.unknown-code': '“{{table}}”的编码 {{codes}} 不在内置的科目表里，未核对名称。',
  'subject-code-name.not-listed':
    '“{{table}}”的编码 {{code}}（{{name}}）不在科目表“{{list}}”里；请核对编码，或更新科目表。',
  'subject-code-name.not-listed-named':
    '“{{table}}”的编码 {{code}} 不在科目表“{{list}}”里；表中的“{{name}}”在科目表里是 {{elsewhere}}。',
  'subject-code-name.too-old':
    '“{{table}}”是 {{year}} 年的表，内置的科目表自 {{since}} 年起，未核对科目名称。',

  'unit-mismatch.title': '金额单位不一致',
  'unit-mismatch.factor':
    '“{{table}}”的合计 {{total}}（{{unit}}）与“{{other}}”的合计 {{otherTotal}}（{{otherUnit}}）应是同一笔钱，却相差 1 万倍；请核对哪一张的单位标错了。',
  'unit-mismatch.unstated': '“{{table}}”没有标明金额单位，检查时按其他表的“{{unit}}”处理；请补上单位。',
  'unit-mismatch.alone': '没有两张合计应相同的表，无法核对单位是否一致。',

  'year-mismatch.title': '年度不一致',
  'year-mismatch.table': '“{{table}}”的年度是 {{stated}} 年，其他表是 {{year}} 年；请核对。',
  'year-mismatch.header': '“{{table}}”的表头“{{header}}”只有上年，没有本年；请核对表头的年度。',
  'year-mismatch.note': '“{{table}}”的表注说的是 {{stated}} 年，本表是 {{year}} 年；请改正表注。',
  'year-mismatch.sheet': '工作表“{{sheet}}”的标题“{{title}}”是 {{stated}} 年，各表是 {{year}} 年；请核对。',
  'year-mismatch.no-year': '各表都没有写明年度，无法核对是否一致。',
};
