// Connects by pgjdbc: a case a line comes in, what happened goes out as a line.
//
//   in:   connection string TAB passphrase of the key, or nothing
//   out:  "ok" TAB what the server says of the session, or "no" TAB the error

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.util.Properties;

public class Connect {
    public static void main(String[] arguments) throws Exception {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, "UTF-8"));
        PrintStream out = new PrintStream(System.out, true, "UTF-8");
        // Not as a constant, which the compiler would take from the driver that it met.
        Class<?> information = Class.forName("org.postgresql.util.DriverInfo");
        out.println("pgjdbc " + information.getField("DRIVER_VERSION").get(null));
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            String[] parts = line.split("\t", -1);
            Properties properties = new Properties();
            properties.setProperty("connectTimeout", "10");
            properties.setProperty("loginTimeout", "20");
            if (!parts[1].isEmpty()) {
                properties.setProperty("sslpassword", parts[1]);
            }
            try (Connection connection = DriverManager.getConnection(parts[0], properties);
                    ResultSet row = connection.createStatement().executeQuery(arguments[0])) {
                row.next();
                out.println("ok\t" + row.getString(1));
            } catch (Throwable error) {
                out.println("no\t" + chain(error));
            }
        }
    }

    /** What pgjdbc says, and what lies below it: its own message often names no cause. */
    private static String chain(Throwable error) {
        StringBuilder text = new StringBuilder();
        String last = "";
        for (Throwable each = error; each != null; each = each.getCause()) {
            String message = String.valueOf(each.getMessage());
            if (!last.contains(message)) {
                text.append(text.length() == 0 ? "" : " <- ").append(message);
                last = message;
            }
        }
        return text.toString().replaceAll("\\s+", " ");
    }
}
