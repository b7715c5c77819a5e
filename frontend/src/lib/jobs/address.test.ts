import { addressIn } from "./address";

it.each([
  ["https://jobs.example/1?a=b", "https://jobs.example/1?a=b"],
  [" HTTPS://Jobs.example/1\n", "HTTPS://Jobs.example/1"],
  ["<https://jobs.example/1>", "https://jobs.example/1"],
  ["jobs.example.com/role/1", "https://jobs.example.com/role/1"],
  ["www.example.com", "https://www.example.com"],
])("%s is an address", (pasted, address) => {
  expect(addressIn(pasted)).toBe(address);
});

it.each([
  "",
  "nurse",
  "Node.js",
  "and/or",
  "See https://jobs.example/1",
  "e.g. this",
  "ftp://jobs.example/1",
])("%s is none", (pasted) => {
  expect(addressIn(pasted)).toBeNull();
});
