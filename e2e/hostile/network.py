# There is no network, and each way there says so.
import asyncio
import http.client
import socket
import ssl
import urllib.request

for action in (
    lambda: urllib.request.urlopen("http://example.com/"),
    lambda: http.client.HTTPConnection("example.com").request("GET", "/"),
    lambda: socket.create_connection(("93.184.215.14", 80)),
    lambda: socket.gethostbyname("example.com"),
    lambda: socket.getaddrinfo("example.com", 80),
    lambda: socket.socket().bind(("127.0.0.1", 8000)),
    lambda: socket.create_server(("127.0.0.1", 8000)),
    lambda: ssl.get_server_certificate(("example.com", 443)),
    lambda: asyncio.run(asyncio.open_connection("example.com", 80)),
    lambda: asyncio.run(asyncio.start_server(print, "127.0.0.1", 8000)),
):
    try:
        print("REACHED", action())
    except Exception as error:
        print(type(error).__name__, error)
