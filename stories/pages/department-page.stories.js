import '@ninhthuan/components/define/dossier-status';
import { DOSSIER_FIXTURES } from '@ninhthuan/sdk/testing';
import { html } from 'lit';
import { expect, waitFor } from 'storybook/test';

/** A department's page as its content system makes it: a form around everything, a fixed column, an element among text. */
export default {
  title: 'Pages/Department page',
  tags: ['whole-page', '!autodocs'],
};

/** @type {import('@storybook/web-components-vite').StoryObj} */
export const WithALookUp = {
  render: () => html`
    <form action="/" method="post" style="max-width: 960px; margin: 0 auto; font-family: serif">
      <header>
        <h1>Sở Thông tin và Truyền thông tỉnh Ninh Thuận</h1>
        <nav aria-label="Trang">
          <a href="#gioi-thieu">Giới thiệu</a> · <a href="#tin-tuc">Tin tức</a> · <a href="#tra-cuu">Tra cứu</a>
        </nav>
      </header>
      <main style="display: grid; grid-template-columns: repeat(auto-fit, minmax(240px, 1fr)); gap: 24px">
        <div>
          <h2 id="tin-tuc">Hướng dẫn nộp hồ sơ trực tuyến</h2>
          <p>
            Từ tháng 12/2016, tổ chức và cá nhân có thể tra cứu tình trạng hồ sơ đã nộp tại bộ phận Một cửa ngay trên
            trang thông tin điện tử của Sở.
          </p>
        </div>
        <nt-dossier-status
          id="tra-cuu"
          heading-level="2"
          code=${DOSSIER_FIXTURES.inProcess.dossier.code}
        ></nt-dossier-status>
      </main>
    </form>
  `,
  play: ({ canvasElement }) =>
    waitFor(() => {
      const text = canvasElement.querySelector('nt-dossier-status')?.shadowRoot?.textContent;
      expect(text).toMatch('Hồ sơ đang được xử lý');
    }),
};
