/** `财政拨款收入支出增加的主要原因`: a sentence of its own for what earlier ones said of the totals. It begins with whose it is; the fund, the sides and the direction. */
export const OF_TOTALS =
  /^\s*(?:本部门|本单位|部门|单位)?(?:本年|全年|(?:19|20)\d{2}年度?)?(财政拨款)?(收入、?支出|收、?支|收入|支出)(?:预算)?(增加|减少|增长|下降)的?(?:主要)?原因/;
