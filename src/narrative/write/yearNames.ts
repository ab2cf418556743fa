/** How a text calls its year and the one before; without a number where nothing tells it. */
export const yearNames = (year: number | undefined, lastYear: number | undefined) => ({
  current: year === undefined ? '本年' : `${year}年`,
  last: lastYear === undefined ? '上年' : `${lastYear}年`,
});
