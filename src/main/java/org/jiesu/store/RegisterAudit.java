package org.jiesu.store;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import java.util.Map;
import org.jiesu.store.RegisterStore.Change;
import org.jiesu.store.RegisterStore.Order;
import org.jiesu.store.RegisterStore.Post;

/** What the audit is told of those who keep the accounts. */
final class RegisterAudit {
    private RegisterAudit() {}

    /** In the transaction that made it. */
    static Future<Void> made(SqlConnection connection, String username, Post post, Order order) {
        return told(connection, AuditAction.ACCOUNT_MADE, username, order, said(post));
    }

    /** In the transaction that changed it. */
    static Future<Void> changed(SqlConnection connection, String username, Change change, Order order) {
        if (change instanceof Change.Repost repost) {
            Future<Void> bound = repost.bindsSubject()
                    ? told(connection, AuditAction.SUBJECT_BOUND, username, order, Map.of())
                    : Future.succeededFuture();
            return bound.compose(
                    done -> told(connection, AuditAction.ACCOUNT_CHANGED, username, order, said(repost.post())));
        }
        if (change instanceof Change.Reset) {
            return told(connection, AuditAction.PASSWORD_RESET, username, order, Map.of());
        }
        if (change instanceof Change.Disable) {
            return told(connection, AuditAction.ACCOUNT_DISABLED, username, order, Map.of());
        }
        AuditAction action =
                change instanceof Change.Enable ? AuditAction.ACCOUNT_ENABLED : AuditAction.ACCOUNT_UNLOCKED;
        return told(connection, action, username, order, Map.of());
    }

    private static Map<String, String> said(Post post) {
        return post.unit()
                .map(unit -> Map.of("role", post.role(), "unit", unit))
                .orElseGet(() -> Map.of("role", post.role()));
    }

    private static Future<Void> told(
            SqlConnection connection, AuditAction action, String username, Order order, Map<String, String> said) {
        return AuditStore.write(
                        connection, new AuditEntry(order.by(), action, AuditEntry.About.subject(username), said))
                .mapEmpty();
    }
}
