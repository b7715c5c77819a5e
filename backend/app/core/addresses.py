"""Which addresses outbound requests may reach: public ones, and the host:port pairs the operator allowed.

`ip.is_global` alone admits loopback in disguise (NAT64, 6to4, IPv4-compatible), so ranges are named here too.
"""

import socket
from ipaddress import ip_address, ip_network

# Other ports belong to other services than web sites.
WEB_PORTS = {80, 443}
_V6_UNICAST = ip_network("2000::/3")
_DENIED = tuple(
    ip_network(block)
    for block in [
        "0.0.0.0/8",
        "10.0.0.0/8",
        "100.64.0.0/10",
        "127.0.0.0/8",
        "169.254.0.0/16",
        "172.16.0.0/12",
        "192.0.0.0/24",
        "192.0.2.0/24",
        "192.31.196.0/24",
        "192.52.193.0/24",
        "192.88.99.0/24",
        "192.168.0.0/16",
        "192.175.48.0/24",
        "198.18.0.0/15",
        "198.51.100.0/24",
        "203.0.113.0/24",
        "224.0.0.0/4",
        "240.0.0.0/4",
        "168.63.129.16/32",
        "2001::/23",
        "2001:db8::/32",
        "2002::/16",
        "2620:4f:8000::/48",
        "3fff::/20",
    ]
)


class Blocked(Exception):
    """The address is not one we may reach; the message says what to do."""


def is_public(text: str) -> bool:
    """Whether an address belongs to the public Internet."""
    address = ip_address(text.split("%")[0])
    if address.version == 6:
        mapped = address.ipv4_mapped
        if mapped is not None:
            address = mapped
        elif address not in _V6_UNICAST:
            return False
    denied = any(address.version == block.version and address in block for block in _DENIED)
    return not denied and address.is_global and not address.is_multicast


def checked_addresses(host: str, port: int, allowed: frozenset[str]) -> list[str]:
    """Resolve `host` once; every answer must be public, and the port a web one, unless `host:port` is allowed.

    Returns the addresses to connect to. Raises `Blocked`, or `OSError` where the name does not resolve.
    """
    answers = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    addresses = list(dict.fromkeys(str(answer[4][0]) for answer in answers))
    if f"{host}:{port}".lower() in allowed:
        return addresses
    if port not in WEB_PORTS:
        raise Blocked(f"Port {port} of {host} is not a web port. ALLOW_PRIVATE_HOSTS can name it.")
    if not all(is_public(address) for address in addresses):
        raise Blocked(f"{host}:{port} is not a public address. ALLOW_PRIVATE_HOSTS can name it.")
    return addresses
