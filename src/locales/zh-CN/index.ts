export { tableKinds } from './tableKinds';
