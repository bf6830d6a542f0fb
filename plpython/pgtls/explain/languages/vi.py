"""Messages of PostgreSQL in vi; made by dev/languages.py.

Copyright (c) PostgreSQL Global Development Group, under the PostgreSQL License.
"""

MESSAGES = {
    "%s: could not connect to server": ("%s: không thể kết nối tới server",),
    "%s: could not connect to server: %s": ("%s: không thể kết nối tới server: %s",),
    "%s: could not receive data from WAL stream: %s": (
        "%s: không thể nhận dữ liệu từ luồng truyền WAL: %s",
    ),
}
