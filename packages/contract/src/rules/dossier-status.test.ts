import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DOSSIER_STATUS_LABELS } from './dossier-status-labels.js';
import { DOSSIER_STATUSES, isFinal, statusFromNumber, statusNumber } from './dossier-status.js';

/** The national portal's list, copied from the domain sheet as it stands. */
const NATIONAL_LIST = `
1 | Mới đăng ký | Newly submitted
2 | Được tiếp nhận | Accepted
3 | Không được tiếp nhận | Not accepted
4 | Đang xử lý | In process
5 | Yêu cầu bổ sung giấy tờ | More documents requested
6 | Yêu cầu thực hiện nghĩa vụ tài chính | Payment due
7 | Công dân yêu cầu rút hồ sơ | Withdrawal requested
8 | Dừng xử lý | Stopped
9 | Đã xử lý xong | Completed
10 | Đã trả kết quả | Result returned`;

test('numbers and labels are the national portal’s', () => {
  const ours = DOSSIER_STATUSES.map((status) => {
    const { vi, en } = DOSSIER_STATUS_LABELS[status];
    return `${statusNumber(status)} | ${vi} | ${en}`;
  });
  assert.equal(`\n${ours.join('\n')}`, NATIONAL_LIST);
  assert.equal(NATIONAL_LIST, NATIONAL_LIST.normalize('NFC'));
});

test('a number leads back to its status', () => {
  for (const status of DOSSIER_STATUSES) assert.equal(statusFromNumber(statusNumber(status)), status);
  for (const number of [0, 11, -1, 1.5, Number.NaN, Infinity]) assert.equal(statusFromNumber(number), null);
});

test('final are 3, 8, 9 and 10', () => {
  assert.deepEqual(DOSSIER_STATUSES.filter(isFinal).map(statusNumber), [3, 8, 9, 10]);
});
