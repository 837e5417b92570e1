import { writeFile } from 'node:fs/promises';
import { manyProcedures } from '../../packages/gateway/bench/many-procedures.js';
import { readDemonstrationData } from '../../packages/gateway/dist/demonstration/demonstration-data.js';
import { expandProcedures } from '../../packages/gateway/dist/demonstration/expand-procedures.js';
import { readAgencyNames } from './agency-names.js';

const CHANNELS = { 'in-person': 'Trực tiếp', online: 'Trực tuyến', 'public-post': 'Bưu chính công ích' };

/**
 * Writes procedures made of the demonstration's as the national portal exports them, for `gateway procedures import`.
 * @param {string} file
 * @param {number} count
 */
export async function writeManyProcedures(file, count) {
  const data = await readDemonstrationData();
  const names = await readAgencyNames();
  const records = manyProcedures(expandProcedures(data.procedures, data.fields), count).map((procedure) => ({
    MATTHC: procedure.code,
    TENTTHC: procedure.name,
    LINHVUCTHUCHIEN: procedure.field.name,
    COQUANTHUCHIEN: names.get(procedure.agencyId),
    DOITUONGTHUCHIEN: ['Công dân Việt Nam'],
    MUCDO: procedure.level === 4 ? 'Toàn trình' : 'Một phần',
    TRINHTUTHUCHIEN: procedure.steps.map(({ case: name, text }) => ({ TRUONGHOP: name ?? '', TRINHTU: text })),
    CACHTHUCTHUCHIEN: procedure.channels.map(({ channel }) => ({
      KENH: CHANNELS[channel],
      THOIGIAN: [{ THOIGIANGIAIQUYET: 5, DONVITINH: 'Ngày làm việc', PHILEPHI: '10.000 đồng' }],
    })),
    THANHPHANHOSO: [{ GIAYTO: [{ MAGIAYTO: '1', TENGIAYTO: 'Đơn đề nghị', TENMAUDON: '', URL: '' }] }],
    KETQUATHUCHIEN: procedure.result,
    CANCUPHAPLY: procedure.legalBasis.map(({ number, name }) => ({ SOVANBAN: number, TENVANBAN: name })),
    YEUCAU: '',
  }));
  await writeFile(file, JSON.stringify(records));
}
