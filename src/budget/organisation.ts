/** How the names of departments and units end, and those of places. */
const ORGANISATION =
  /(?:局|委|办|办公室|院|校|宫|馆|台|处|室|团|基地|厂|场|庭|集团|分局|委员会|联社|中心|所|站|会|部|厅|政府|馆|队|园|社|公司|镇|乡|街道|机关|大学|学院|医院|小学|中学|幼儿园|系统|法院|检察院|支队|大队|总队|管委会|办事处|党校|工会|联合会|学会|协会|[一-龥]{2}(?:[省县州旗]|(?<![城超])市|(?<![社小园景片辖地库灾林牧山校院营工港矿厂])区))(?:\(本级\)|本级|机关|本单位|本部门)?$/;

/** Words that end like a body and are none: 住院收入, 全部支出, 社会收入. */
const NO_BODY =
  /(?:[住出入]院|[全内外]部|社会|市场|现场|平台|后台|家庭|场所|厕所|网站|[举主承开新协]办|校园|排队)$/;

/** The words name a department or unit: `区委群工局`. */
export const isOrganisation = (text: string): boolean =>
  text.length <= 30 && ((ORGANISATION.test(text) && !NO_BODY.test(text)) || isRegion(text));

/** 全市, 市本级, 省级: a level of government. */
export const isRegion = (text: string): boolean =>
  /^(?:[一-龥]{0,6})(?:全[国省市区县州盟旗镇乡]|[省市县区州盟旗镇乡]本?级|中央本?级)(?:行政事业单位|各?部门|行政单位)?$/.test(
    text,
  );
