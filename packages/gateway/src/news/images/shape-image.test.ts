import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import sharp, { type Sharp } from 'sharp';
import { NoPictureError, shapeImage } from './shape-image.js';

const RED = { r: 200, g: 30, b: 30 };
const BLUE = { r: 30, g: 30, b: 200 };

function canvas(width: number, height: number): Sharp {
  return sharp({ create: { width, height, channels: 3, background: RED } });
}

/** Left half red, right half blue. */
function halves(width: number, height: number): Sharp {
  const right = { create: { width: width / 2, height, channels: 3 as const, background: BLUE } };
  return canvas(width, height).composite([{ input: right, left: width / 2, top: 0 }]);
}

describe('shapeImage', () => {
  it('makes 16:9 webp of each width, from every format, and names it by its content', async () => {
    const wide = canvas(1_200, 900);
    for (const bytes of await Promise.all([
      wide.jpeg().toBuffer(),
      wide.png().toBuffer(),
      wide.webp().toBuffer(),
      wide.gif().toBuffer(),
      wide.avif({ effort: 0 }).toBuffer(),
    ])) {
      const { id, files } = await shapeImage(bytes);
      assert.match(id, /^[0-9a-f]{32}$/);
      assert.equal((await shapeImage(bytes)).id, id);
      const shapes = await Promise.all(
        files.map(async (file) => {
          const { format, width, height } = await sharp(file.bytes).metadata();
          return [format, width, height, file.width];
        }),
      );
      assert.deepEqual(shapes, [
        ['webp', 320, 180, 320],
        ['webp', 640, 360, 640],
      ]);
    }
  });

  it('does not blow small pictures up, and shows no icons', async () => {
    const { files } = await shapeImage(await canvas(300, 200).png().toBuffer());
    assert.deepEqual(
      files.map(({ width }) => width),
      [320],
    );
    await assert.rejects(shapeImage(await canvas(1, 1).gif().toBuffer()), NoPictureError);
    await assert.rejects(shapeImage(await canvas(900, 20).png().toBuffer()), NoPictureError);
  });

  it('leaves out where and with what a picture was taken, and puts it upright', async () => {
    const bytes = await halves(540, 960)
      .withExif({ IFD0: { Make: 'Camera', Artist: 'Somebody' }, IFD3: { GPSLatitude: '11/1 34/1 0/1' } })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer();
    assert.equal((await sharp(bytes).metadata()).orientation, 6);
    for (const file of (await shapeImage(bytes)).files) {
      const { exif, icc, xmp, orientation } = await sharp(file.bytes).metadata();
      assert.deepEqual([exif, icc, xmp, orientation ?? 1], [undefined, undefined, undefined, 1]);
      // Turned a quarter to the right, left is on top.
      const { data, info } = await sharp(file.bytes).raw().toBuffer({ resolveWithObject: true });
      const top = data.subarray(0, 3);
      const bottom = data.subarray(data.length - info.channels);
      assert.ok((top[0] ?? 0) > (top[2] ?? 0) && (bottom[2] ?? 0) > (bottom[0] ?? 0));
    }
  });

  it('refuses drawings, which are programs', async () => {
    const svg =
      '<svg xmlns="http://www.w3.org/2000/svg" width="640" height="360"><image href="file:///etc/passwd"/></svg>';
    for (const text of [svg, `<?xml version="1.0"?>${svg}`, `\n<!-- x -->${svg}`, '<html><svg></svg></html>']) {
      await assert.rejects(shapeImage(Buffer.from(text)), NoPictureError);
    }
  });

  it('refuses a small file that unfolds to hundreds of megabytes', async () => {
    const bomb = await sharp({ create: { width: 16_000, height: 16_000, channels: 3, background: RED } })
      .png({ compressionLevel: 9 })
      .toBuffer();
    assert.ok(bomb.length < 2_000_000);
    await assert.rejects(shapeImage(bomb), NoPictureError);
  });

  it('refuses what is broken off or no picture at all', async () => {
    const whole = await halves(800, 600).jpeg().toBuffer();
    await assert.rejects(shapeImage(whole.subarray(0, whole.length / 3)), NoPictureError);
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (bytes) => {
        await assert.rejects(shapeImage(Buffer.from(bytes)), NoPictureError);
      }),
      { numRuns: 50 },
    );
  });
});
