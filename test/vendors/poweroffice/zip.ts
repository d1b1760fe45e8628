import { crc32, deflateRawSync } from 'node:zlib';

export interface ZipEntry {
  name: string;
  bytes: Buffer;
}

const localSignature = 0x04034b50;
const centralSignature = 0x02014b50;
const endSignature = 0x06054b50;
const version = 20;

/** A zip archive; names are ASCII and files have no dates. */
export function createZip(entries: ZipEntry[], method: 'stored' | 'deflated'): Buffer {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, bytes } of entries) {
    const content = method === 'deflated' ? deflateRawSync(bytes) : bytes;
    const common = commonHeader(method === 'deflated' ? 8 : 0, bytes, content.length, name);
    const file = Buffer.concat([uint32(localSignature), common, uint16(0), Buffer.from(name), content]);
    directory.push(centralHeader(common, offset, name));
    files.push(file);
    offset += file.length;
  }
  return Buffer.concat([
    ...files,
    ...directory,
    endRecord(entries.length, Buffer.concat(directory).length, offset),
  ]);
}

/** The part that local and central headers share, up to the length of the name. */
function commonHeader(method: 0 | 8, bytes: Buffer, compressedLength: number, name: string): Buffer {
  const dosEpoch = uint32(0x00210000);
  return Buffer.concat([
    uint16(version),
    uint16(0),
    uint16(method),
    dosEpoch,
    uint32(crc32(bytes)),
    uint32(compressedLength),
    uint32(bytes.length),
    uint16(name.length),
  ]);
}

function centralHeader(common: Buffer, offset: number, name: string): Buffer {
  const extraCommentDiskAndAttributes = Buffer.alloc(12);
  return Buffer.concat([
    uint32(centralSignature),
    uint16(version),
    common,
    extraCommentDiskAndAttributes,
    uint32(offset),
    Buffer.from(name),
  ]);
}

function endRecord(count: number, directoryLength: number, directoryOffset: number): Buffer {
  const disks = uint32(0);
  const sizes = [uint16(count), uint16(count), uint32(directoryLength), uint32(directoryOffset), uint16(0)];
  return Buffer.concat([uint32(endSignature), disks, ...sizes]);
}

function uint16(value: number): Buffer {
  const buffer = Buffer.alloc(2);
  buffer.writeUInt16LE(value);
  return buffer;
}

function uint32(value: number): Buffer {
  const buffer = Buffer.alloc(4);
  buffer.writeUInt32LE(value);
  return buffer;
}
