import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.sql.DriverManager;

/** Connects to each URL that is read, and prints what the driver says, causes and all, in a line. */
class Attempts {
    public static void main(String[] arguments) throws Exception {
        BufferedReader urls = new BufferedReader(new InputStreamReader(System.in));
        for (String url = urls.readLine(); url != null; url = urls.readLine()) {
            StringBuilder said = new StringBuilder();
            try {
                DriverManager.getConnection(url).close();
            } catch (Exception failure) {
                for (Throwable one = failure; one != null; one = one.getCause()) {
                    said.append(one).append(" ");
                }
            }
            System.out.println(said.toString().replace('\n', ' '));
        }
    }
}
