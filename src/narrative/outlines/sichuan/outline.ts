import { readOutline } from '../readOutline';
import withMeetings from '../sichuan-meetings/体例.txt';
import manifest from './体例.txt';
import { SICHUAN_TEMPLATES } from './templates';

/** 四川 “十一部分”: the usual outline of the province. */
export const SICHUAN = readOutline(manifest, SICHUAN_TEMPLATES);

/** 四川 “十二部分”: with a section for 会议费, 培训费 and 差旅费 after the “三公” expenses. */
export const SICHUAN_WITH_MEETINGS = readOutline(withMeetings, {}, () => SICHUAN);
