/** Work on many threads, results in order. For the edges that run under Node. */
export type { CrewOptions } from './Crew';
export { runInOrder } from './runInOrder';
export { serveTasks } from './serveTasks';
