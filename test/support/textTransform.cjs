/** Jest transform for files that the bundle takes as text (webpack: asset/source). */
module.exports = {
  process: (text) => ({ code: `module.exports = { __esModule: true, default: ${JSON.stringify(text)} };` }),
};
