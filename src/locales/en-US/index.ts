export { tableKinds } from './tableKinds';
export { judgement } from './judgement';
export { report } from './report';
export { cli } from './cli';
export { workbook } from './workbook';
export { form } from './form';
export { diagnose } from './diagnose';
export { narrative } from './narrative';
