// Connects by pgx: a case a line comes in, what happened goes out as a line.
//
//	in:   connection string TAB passphrase of the key, or nothing
//	out:  "ok" TAB what the server says of the session, or "no" TAB the error
package main

import (
	"bufio"
	"context"
	"fmt"
	"os"
	"strconv"
	"strings"
	"time"

	"github.com/jackc/pgx/v5"
)

// Set by the linker.
var version string

func attempt(connection, query string) (string, error) {
	ctx, cancel := context.WithTimeout(context.Background(), 10*time.Second)
	defer cancel()
	config, err := pgx.ParseConfig(connection)
	if err != nil {
		return "", err
	}
	// Go asks the kernel for the time, where libfaketime is not heard: it is told here.
	if days, err := strconv.Atoi(os.Getenv("DAYS_AHEAD")); err == nil {
		config.TLSConfig.Time = func() time.Time { return time.Now().AddDate(0, 0, days) }
	}
	client, err := pgx.ConnectConfig(ctx, config)
	if err != nil {
		return "", err
	}
	defer client.Close(ctx)
	var found string
	err = client.QueryRow(ctx, query).Scan(&found)
	return found, err
}

func main() {
	fmt.Println("pgx", version)
	for in := bufio.NewScanner(os.Stdin); in.Scan(); {
		parts := strings.SplitN(in.Text(), "\t", 2)
		connection := parts[0]
		if parts[1] != "" {
			connection += "&sslpassword=" + parts[1]
		}
		found, err := attempt(connection, os.Args[1])
		if err != nil {
			fmt.Println("no\t" + strings.Join(strings.Fields(err.Error()), " "))
			continue
		}
		fmt.Println("ok\t" + found)
	}
}
