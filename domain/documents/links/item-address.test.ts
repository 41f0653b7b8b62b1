import { expect, it } from 'vitest';
import { addressOfItem } from './item-address';

it.each([
  ['10622/ARCH00860', 'https://hdl.handle.net/10622/ARCH00860'],
  ['hdl:10622/ARCH00860', 'https://hdl.handle.net/10622/ARCH00860'],
  ['hdl.handle.net/10622/ARCH00860', 'https://hdl.handle.net/10622/ARCH00860'],
  ['20.500.12345/A-1', 'https://hdl.handle.net/20.500.12345/A-1'],
  [' https://hdl.handle.net/10622/ARCH00860 ', 'https://hdl.handle.net/10622/ARCH00860'],
  ['https://search.example.org/item/1', 'https://search.example.org/item/1'],
  ['ARCH00860.12', null],
  ['BG A61/180', null],
  ['1917/11', null],
  ['javascript:alert(1)', null],
  ['', null],
])('follows %s', (identifier, address) => {
  expect(addressOfItem(identifier)).toBe(address);
});
