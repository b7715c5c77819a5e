// Generated from the backend's OpenAPI document by `npm run client`. Never edit by hand.

export interface paths {
    "/api/v1/account/deletions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Read Deletion
         * @description Read how far the deletion of an account is, by the secret that was given for it.
         */
        post: operations["read_deletion"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/account/deletions/certificate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Read Certificate
         * @description Fetch the certificate of deletion as a PDF.
         */
        post: operations["read_certificate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/account/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Import Account
         * @description Take one of our exports into an account that is empty: all of it, or nothing.
         */
        post: operations["import_account"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/mail": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Mail Server
         * @description Read which server sends mail, without its password.
         */
        get: operations["read_mail_server"];
        /**
         * Change Mail Server
         * @description Enter the mail server; where the environment sets one, that one stays (409).
         */
        put: operations["change_mail_server"];
        post?: never;
        /**
         * Forget Mail Server
         * @description Forget the mail server that was entered.
         */
        delete: operations["forget_mail_server"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/mail/caught": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Caught Mail
         * @description List the mail that was caught in place of being sent (development), the newest first.
         */
        get: operations["list_caught_mail"];
        put?: never;
        post?: never;
        /**
         * Forget Caught Mail
         * @description Delete all caught mail.
         */
        delete: operations["forget_caught_mail"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/mail/caught/{mail_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Caught Mail
         * @description Read one caught mail: its head, its text, its HTML.
         */
        get: operations["read_caught_mail"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/mail/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Test Mail Server
         * @description Send a test now; what the server says of it is the answer.
         */
        post: operations["test_mail_server"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/models": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Models
         * @description List the models: which version answers, which waits, whether anything is wrong (admin).
         */
        get: operations["list_models"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/models/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Model
         * @description Read a model: card, figures, versions, roll-out, drift, and what happened to it (admin).
         */
        get: operations["read_model"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/models/{name}/rollback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Roll Back
         * @description Go back: a challenger that is rolled out is stopped, else the champion before this one answers again (admin).
         */
        post: operations["roll_back"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/models/{name}/rollout": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change Rollout
         * @description Say how many people get the challenger's answers, or make it the champion (admin).
         */
        patch: operations["change_rollout"];
        trace?: never;
    };
    "/api/v1/admin/models/{name}/train": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Train Model
         * @description Train the model on this instance's own data, in the background; one training of a model at a time (admin).
         */
        post: operations["train_model"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/usage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Admin Usage
         * @description Read what everybody spent on the language model, the limits, and what the cache saved (admin).
         */
        get: operations["read_admin_usage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change Admin Usage
         * @description Lower limits below the operator's settings, and set how many credits people get (admin).
         */
        patch: operations["change_admin_usage"];
        trace?: never;
    };
    "/api/v1/admin/usage/grants": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Grant Credits
         * @description Give a person credits (admin); they see the reason.
         */
        post: operations["grant_credits"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/alerts/channels": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Channels
         * @description List every kind of channel: its form, whether it can be used here, and how you have set it up.
         */
        get: operations["list_channels"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/alerts/channels/{kind}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Channel
         * @description Read one kind of channel.
         */
        get: operations["read_channel"];
        /**
         * Connect Channel
         * @description Connect a channel or change its address; one that must be confirmed sends the question.
         */
        put: operations["connect_channel"];
        post?: never;
        /**
         * Disconnect Channel
         * @description Forget a channel with all that was filled in.
         */
        delete: operations["disconnect_channel"];
        options?: never;
        head?: never;
        /**
         * Change Channel
         * @description Pause a channel, go on with it, or limit how often it is used.
         */
        patch: operations["change_channel"];
        trace?: never;
    };
    "/api/v1/alerts/channels/{kind}/confirm/resend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Resend Confirmation
         * @description Send the question to a channel that is not confirmed once more; the earlier link ends.
         */
        post: operations["resend_confirmation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/alerts/channels/{kind}/secret": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Remake Channel Secret
         * @description Make a new signing secret, shown this once; the former counts no more.
         */
        post: operations["remake_channel_secret"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/alerts/channels/{kind}/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Test Channel
         * @description Send a test now; what the receiver says of it is the answer.
         */
        post: operations["test_channel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/alerts/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Confirm Channel
         * @description Confirm an address by the token of the link that was sent there; it works once.
         */
        post: operations["confirm_channel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/alerts/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Deliveries
         * @description List the messages to your channels and what became of them, the newest first.
         */
        get: operations["list_deliveries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/alerts/deliveries/{delivery_id}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Retry Delivery
         * @description Send a message again that was given up.
         */
        post: operations["retry_delivery"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/alerts/inbox": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Inbox
         * @description List what there is to tell you, the newest first.
         */
        get: operations["list_inbox"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/alerts/inbox/{notice_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Notice
         * @description Read one item; it stays unread until it is marked.
         */
        get: operations["read_notice"];
        put?: never;
        post?: never;
        /**
         * Delete Notice
         * @description Delete an item; it is not told again.
         */
        delete: operations["delete_notice"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/alerts/inbox/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Mark Inbox
         * @description Mark items as read, or as unread again.
         */
        post: operations["mark_inbox"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/alerts/inbox/state": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Inbox State
         * @description Read how many items are unread.
         */
        get: operations["read_inbox_state"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/alerts/inbox/state/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Follow Inbox State
         * @description Follow the state of your inbox as server-sent events (with `Accept: text/event-stream`), or read it once.
         */
        get: operations["follow_inbox_state"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/alerts/searches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Searches
         * @description List your saved searches, the newest first.
         */
        get: operations["list_searches"];
        put?: never;
        /**
         * Save Search
         * @description Save a search: what meets it from now on is told.
         */
        post: operations["save_search"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/alerts/searches/{search_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Search
         * @description Read a saved search.
         */
        get: operations["read_search"];
        put?: never;
        post?: never;
        /**
         * Delete Search
         * @description Delete a saved search; what it told stays in your inbox.
         */
        delete: operations["delete_search"];
        options?: never;
        head?: never;
        /**
         * Change Search
         * @description Change a saved search; with another query, or after a pause, it begins anew.
         */
        patch: operations["change_search"];
        trace?: never;
    };
    "/api/v1/alerts/searches/{search_id}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Preview Saved Search
         * @description See what a saved search would have told in the last seven days, and when it is looked through next.
         */
        post: operations["preview_saved_search"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/alerts/searches/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Preview Search
         * @description See what a search would have told in the last seven days, and when it would be looked through next.
         */
        post: operations["preview_search"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/alerts/settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Alert Settings
         * @description Read when and how you are told.
         */
        get: operations["read_alert_settings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change Alert Settings
         * @description Change when and how you are told; what waits is due at the new times.
         */
        patch: operations["change_alert_settings"];
        trace?: never;
    };
    "/api/v1/alerts/unsubscribe": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Unsubscribe
         * @description End the channel that a mail came by.
         */
        post: operations["unsubscribe"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/alerts/unsubscribe/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Open Unsubscribe
         * @description Go to the page that says what the link ends; opening it changes nothing.
         */
        get: operations["open_unsubscribe"];
        put?: never;
        /**
         * Unsubscribe With One Click
         * @description End the channel for a mail program (RFC 8058); the answer is the same for any token.
         */
        post: operations["unsubscribe_with_one_click"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/alerts/unsubscribe/look": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Look At Unsubscribe
         * @description Read what a link would end; changes nothing.
         */
        post: operations["look_at_unsubscribe"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/alerts/unsubscribe/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Undo Unsubscribe
         * @description Take it back, within half an hour.
         */
        post: operations["undo_unsubscribe"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/applications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Applications
         * @description List your applications; what is not there (a date, a score) comes last.
         */
        get: operations["list_applications"];
        put?: never;
        /**
         * Create Application
         * @description Put a job, or an entry of your own, on your board. A job that has a card is answered with 409 and its id.
         */
        post: operations["create_application"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/applications/{application_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Application
         * @description Read an application with everything kept with it.
         */
        get: operations["read_application"];
        put?: never;
        post?: never;
        /**
         * Delete Application
         * @description Delete an application; for 30 days it can be restored.
         */
        delete: operations["delete_application"];
        options?: never;
        head?: never;
        /**
         * Update Application
         * @description Change an application; another stage puts it on top of that stage and marks the match.
         */
        patch: operations["update_application"];
        trace?: never;
    };
    "/api/v1/applications/{application_id}/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add Application File
         * @description Keep a file with an application: any but programs, 10 MB each, 20 at most.
         */
        post: operations["add_application_file"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/applications/{application_id}/files/{file_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Download Application File
         * @description Download a file; a browser saves it and runs nothing of it.
         */
        get: operations["download_application_file"];
        put?: never;
        post?: never;
        /**
         * Delete Application File
         * @description Delete a file.
         */
        delete: operations["delete_application_file"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/applications/{application_id}/move": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Move Application
         * @description Put an application at a place of a stage; moving it back within two minutes leaves no line.
         */
        post: operations["move_application"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/applications/{application_id}/notes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add Application Note
         * @description Write a note; the entity tag is the application's.
         */
        post: operations["add_application_note"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/applications/{application_id}/notes/{event_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Delete Application Note
         * @description Delete a note.
         */
        delete: operations["delete_application_note"];
        options?: never;
        head?: never;
        /**
         * Update Application Note
         * @description Change a note; the entity tag is the application's.
         */
        patch: operations["update_application_note"];
        trace?: never;
    };
    "/api/v1/applications/{application_id}/replied": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Note Application Reply
         * @description Note that the employer answered: follow-ups count from then on.
         */
        post: operations["note_application_reply"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/applications/{application_id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Restore Application
         * @description Take a deleted application back, to the top of its stage.
         */
        post: operations["restore_application"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/applications/{application_id}/sent": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Note Application Sent
         * @description Note which letter and which CV you sent, in which version.
         */
        post: operations["note_application_sent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/applications/{application_id}/steps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add Application Step
         * @description Plan an interview, a deadline or something to do; the stage stays, and one it speaks for is named.
         */
        post: operations["add_application_step"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/applications/{application_id}/steps/{step_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Delete Application Step
         * @description Take a step off; calendars that subscribe are told that it does not happen.
         */
        delete: operations["delete_application_step"];
        options?: never;
        head?: never;
        /**
         * Update Application Step
         * @description Change a step, or say that it is done.
         */
        patch: operations["update_application_step"];
        trace?: never;
    };
    "/api/v1/applications/{application_id}/steps/{step_id}/event.ics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Download Event
         * @description Download one step for a calendar.
         */
        get: operations["download_event"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/applications/{application_id}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Application Timeline
         * @description Read everything that happened to an application, the newest first.
         */
        get: operations["read_application_timeline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/applications/board": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Application Board
         * @description Read the board: your stages in order, each with its count and first 100 cards.
         */
        get: operations["read_application_board"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/applications/bulk": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Change Applications
         * @description Move, delete or restore up to 500 applications, with what became of each; doing it twice does no more.
         */
        post: operations["change_applications"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/applications/calendar": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Calendar State
         * @description Read whether calendars may read yours, and when one last did.
         */
        get: operations["read_calendar_state"];
        put?: never;
        /**
         * Make Calendar Address
         * @description Make a secret address for calendars; it is shown this once, and ends the one before.
         */
        post: operations["make_calendar_address"];
        /**
         * Revoke Calendar Address
         * @description End your address at once; calendars that read it find nothing.
         */
        delete: operations["revoke_calendar_address"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/applications/calendar.ics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Calendar
         * @description Read a calendar by its secret address: steps, last days of saved postings, ends of licences.
         */
        get: operations["read_calendar"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/applications/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export Board
         * @description Download your board as CSV, which can be imported again here.
         */
        get: operations["export_board"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/applications/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send Board Import
         * @description Send a file of applications kept elsewhere; the answer says what it is and what its columns seem to be.
         */
        post: operations["send_board_import"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/applications/imports/{import_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Board Import
         * @description Read an import; it is kept for a day.
         */
        get: operations["read_board_import"];
        put?: never;
        post?: never;
        /**
         * Delete Board Import
         * @description Delete the file of an import; the cards it made stay.
         */
        delete: operations["delete_board_import"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/applications/imports/{import_id}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Preview Board Import
         * @description See what would become of the lines of a file.
         */
        post: operations["preview_board_import"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/applications/imports/{import_id}/start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Start Board Import
         * @description Take a file onto the board; each line becomes a card, is there already, or is skipped with why.
         */
        post: operations["start_board_import"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/applications/imports/{import_id}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Undo Board Import
         * @description Take an import back: the cards it made go, except those you changed since.
         */
        post: operations["undo_board_import"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/applications/reminders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Reminders
         * @description List what to know of now, the latest first; or what rests until later.
         */
        get: operations["list_reminders"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/applications/reminders/{reminder_id}/dismiss": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Dismiss Reminder
         * @description Put a reminder away; it is not told again.
         */
        post: operations["dismiss_reminder"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/applications/reminders/{reminder_id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Restore Reminder
         * @description Take back that you dismissed a reminder or let it rest.
         */
        post: operations["restore_reminder"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/applications/reminders/{reminder_id}/snooze": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Snooze Reminder
         * @description Let a reminder rest until a moment you choose.
         */
        post: operations["snooze_reminder"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/applications/reminders/wishes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Reminder Wishes
         * @description Read what you are reminded of, and after how many days of silence to follow up.
         */
        get: operations["read_reminder_wishes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change Reminder Wishes
         * @description Change what you are reminded of; what you turn off is withdrawn within minutes.
         */
        patch: operations["change_reminder_wishes"];
        trace?: never;
    };
    "/api/v1/applications/report": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Job Search Report
         * @description Read what you did to find work in a span of days, for an employment office: with stages, dates and evidence.
         */
        get: operations["read_job_search_report"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/applications/stages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Application Stages
         * @description Read what you call the stages, and in which order they stand.
         */
        get: operations["read_application_stages"];
        /**
         * Set Application Stages
         * @description Name the stages and put them in another order, or take back the usual names and order.
         */
        put: operations["set_application_stages"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/applications/steps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Application Steps
         * @description List the steps of all your applications in a span of time, by date.
         */
        get: operations["list_application_steps"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/login": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Login
         * @description Sign in with e-mail address (as `username`) and password.
         */
        post: operations["login"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/logout": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Logout
         * @description Sign out in this browser.
         */
        post: operations["logout"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Me
         * @description Read your own account.
         */
        get: operations["me"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change Me
         * @description Change your name or your time zone.
         */
        patch: operations["change_me"];
        trace?: never;
    };
    "/api/v1/auth/refresh": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Refresh
         * @description Exchange the refresh cookie for a new access token; the cookie is rotated.
         */
        post: operations["refresh"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/register": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Register
         * @description Make an account and sign in. The first account on a loopback instance is the admin's.
         */
        post: operations["register"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/reset": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reset
         * @description Set a new password with the one-time link an admin gave you, and sign in.
         */
        post: operations["reset"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/candidates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Candidates
         * @description List your candidates ranked for a job, with reasons; names are hidden until you decide.
         */
        get: operations["list_candidates"];
        put?: never;
        /**
         * Add Candidates
         * @description Send a CV, several, or ZIPs of them, with the consent you hold; the task tells what became of each file.
         */
        post: operations["add_candidates"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/candidates/{candidate_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Candidate
         * @description Read a candidate for a job: every criterion with the words of both sides, notes, and what was decided.
         */
        get: operations["read_candidate"];
        put?: never;
        post?: never;
        /**
         * Erase Candidate
         * @description Erase a candidate: CV, facts, notes, groups, places in rankings.
         */
        delete: operations["erase_candidate"];
        options?: never;
        head?: never;
        /**
         * Correct Candidate
         * @description Correct the name or contact of a candidate.
         */
        patch: operations["correct_candidate"];
        trace?: never;
    };
    "/api/v1/candidates/{candidate_id}/cv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Download Candidate Cv
         * @description Download a CV as it was sent, once the candidate is no longer hidden for this job.
         */
        get: operations["download_candidate_cv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/candidates/{candidate_id}/decisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Decide
         * @description Shortlist, invite or reject a candidate for a job, with the reason; the name is shown from then on.
         */
        post: operations["decide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/candidates/{candidate_id}/decisions/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Undo Decision
         * @description Take back the decision that stands; the log keeps both.
         */
        post: operations["undo_decision"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/candidates/{candidate_id}/groups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Groups
         * @description Read the groups recorded for a candidate.
         */
        get: operations["read_groups"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Record Groups
         * @description Record groups for the adverse-impact summary, in place of those recorded before.
         */
        patch: operations["record_groups"];
        trace?: never;
    };
    "/api/v1/candidates/{candidate_id}/identity": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Open Identity
         * @description Look at who a candidate is outside a decision, to answer them or to correct a name; the reason is logged.
         */
        post: operations["open_identity"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/candidates/{candidate_id}/notes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add Note
         * @description Note something on a candidate, for one job or for all.
         */
        post: operations["add_note"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/candidates/{candidate_id}/notes/{note_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Remove Note
         * @description Delete a note.
         */
        delete: operations["remove_note"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/candidates/blindness": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Blindness
         * @description Read whether names are hidden for a job before a decision.
         */
        get: operations["read_blindness"];
        put?: never;
        /**
         * Change Blindness
         * @description Show names for a job before decisions, or hide them again; the reason is logged.
         */
        post: operations["change_blindness"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/candidates/find": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Find Candidates
         * @description Find candidates by name or e-mail address, to answer, correct or erase them; the reason is logged.
         */
        post: operations["find_candidates"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/candidates/impact": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Impact
         * @description Compare selection rates between the groups you recorded, by the four-fifths rule.
         */
        get: operations["read_impact"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/candidates/log": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Log
         * @description Read what was decided, looked at and undone, and why; the newest first.
         */
        get: operations["list_log"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/candidates/pool": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Pool
         * @description List all your candidates with their consent, apart from any job; names are hidden here.
         */
        get: operations["list_pool"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/candidates/rankings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Rankings
         * @description List your rankings, the newest first.
         */
        get: operations["list_rankings"];
        put?: never;
        /**
         * Rank Candidates
         * @description Rank all your candidates for a job, and make the ranking again to show whether it agrees.
         */
        post: operations["rank_candidates"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/candidates/rankings/{ranking_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Ranking
         * @description Read a ranking and whether its repeats agree.
         */
        get: operations["read_ranking"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/candidates/rankings/{ranking_id}/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export Ranking
         * @description Download a ranking with its reasons; hidden candidates stay hidden.
         */
        get: operations["export_ranking"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/candidates/weights": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Desk Weights
         * @description Read how much each factor counts for a job.
         */
        get: operations["read_desk_weights"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change Desk Weights
         * @description Say how much each factor counts for a job; the next ranking uses it.
         */
        patch: operations["change_desk_weights"];
        trace?: never;
    };
    "/api/v1/coach/conversations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Conversations
         * @description List your conversations, the newest first; `q` looks through everything said.
         */
        get: operations["list_conversations"];
        put?: never;
        /**
         * Begin Conversation
         * @description Begin a conversation or a practice interview with a persona, about a job or without one.
         */
        post: operations["begin_conversation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/coach/conversations/{conversation_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Conversation
         * @description Read a conversation with everything said.
         */
        get: operations["read_conversation"];
        put?: never;
        post?: never;
        /**
         * Delete Conversation
         * @description Delete a conversation with everything said.
         */
        delete: operations["delete_conversation"];
        options?: never;
        head?: never;
        /**
         * Rename Conversation
         * @description Give a conversation another title.
         */
        patch: operations["rename_conversation"];
        trace?: never;
    };
    "/api/v1/coach/conversations/{conversation_id}/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export Conversation
         * @description Download a conversation; an interview comes with its report.
         */
        get: operations["export_conversation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/coach/conversations/{conversation_id}/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send Message
         * @description Say something, or answer the question asked; the coach replies, at once or as a stream.
         */
        post: operations["send_message"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/coach/conversations/{conversation_id}/messages/{message_id}/review": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Review Own Answer
         * @description Judge an answer of yours yourself; your scores stand beside the rules' in the report.
         */
        patch: operations["review_own_answer"];
        trace?: never;
    };
    "/api/v1/coach/conversations/{conversation_id}/regenerate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Regenerate Reply
         * @description Have the last message answered again; the new reply takes the place of the old one.
         */
        post: operations["regenerate_reply"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/coach/conversations/{conversation_id}/report": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Interview Report
         * @description Read how an interview went: each answer with scores, reasons and your own words.
         */
        get: operations["read_interview_report"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/coach/conversations/{conversation_id}/stop": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Stop Reply
         * @description Stop the reply that is under way; what was said until then is kept.
         */
        post: operations["stop_reply"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/coach/personas": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Personas
         * @description List whom you can talk to: those that came with the program, your own, and public ones.
         */
        get: operations["list_personas"];
        put?: never;
        /**
         * Make Persona
         * @description Make a persona of your own.
         */
        post: operations["make_persona"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/coach/personas/{persona_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Persona
         * @description Read a persona.
         */
        get: operations["read_persona"];
        put?: never;
        post?: never;
        /**
         * Delete Persona
         * @description Delete a persona; conversations held with it stay.
         */
        delete: operations["delete_persona"];
        options?: never;
        head?: never;
        /**
         * Change Persona
         * @description Change a persona; conversations that have begun keep it as it was.
         */
        patch: operations["change_persona"];
        trace?: never;
    };
    "/api/v1/coach/personas/{persona_id}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Persona Versions
         * @description List what a persona of yours was told before, the newest first.
         */
        get: operations["list_persona_versions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/coach/questions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Coach Questions
         * @description List questions to practise: what the posting makes them ask first, then the persona's own and general ones.
         */
        get: operations["list_coach_questions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/coach/questions/review": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Review Answer
         * @description Look at an answer by the rubric of its kind of question; nothing is kept and no language model is asked.
         */
        post: operations["review_answer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/coach/statistics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Coach Statistics
         * @description Read what each persona is used for: tokens, time, cost.
         */
        get: operations["read_coach_statistics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/demo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Demo
         * @description Say how much invented data there is.
         */
        get: operations["read_demo"];
        put?: never;
        /**
         * Seed Demo
         * @description Put 300 invented postings and two invented people in (admin).
         */
        post: operations["seed_demo"];
        /**
         * Remove Demo
         * @description Take all invented data out (admin).
         */
        delete: operations["remove_demo"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/demo/visit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Visit Demo
         * @description Sign in as an invented person, on an instance that only this machine can reach.
         */
        post: operations["visit_demo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/insights/funnel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Funnel
         * @description Read how your applications went: replies, interviews, offers, by source, CV, title and score.
         */
        get: operations["read_funnel"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/insights/gaps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Gaps
         * @description List what your best matches ask for and you lack, by what having it would change.
         */
        get: operations["list_gaps"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/insights/gaps/jobs/{job_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Gaps Of Job
         * @description Read what stands between you and one posting, and what each point would change.
         */
        get: operations["read_gaps_of_job"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/insights/gaps/matrix": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Gaps Matrix
         * @description Read which skills your best matches ask for, and which of them you show.
         */
        get: operations["read_gaps_matrix"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/insights/gaps/progress": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Gaps Progress
         * @description Read how your gaps developed, and what closed.
         */
        get: operations["read_gaps_progress"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/insights/learning": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Learning
         * @description Read whether your choices may be learned from, and which weights the choices of many suggest.
         */
        get: operations["read_learning"];
        /**
         * Change Learning
         * @description Say whether your choices may be learned from.
         */
        put: operations["change_learning"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/insights/market": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Market
         * @description Read which skills open postings ask for, how that changes, and what they pay.
         */
        get: operations["read_market"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/insights/market/breakdown": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Market Breakdown
         * @description Read how many postings each family, occupation, country, level or way of working has.
         */
        get: operations["read_market_breakdown"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/insights/market/companies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Market Companies
         * @description List who is hiring, the companies with the most open postings first.
         */
        get: operations["list_market_companies"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/insights/market/flow": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Market Flow
         * @description Read how many postings were new and how many closed, by day or week.
         */
        get: operations["read_market_flow"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/insights/market/pay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Market Pay
         * @description List what employers state they pay, by skill, title, country, family or occupation, in one currency.
         */
        get: operations["list_market_pay"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/insights/market/skills/{skill_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Market Skill
         * @description Read what the market says about one skill: demand, growth, what is asked for beside it, where, and pay.
         */
        get: operations["read_market_skill"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/insights/market/skills/{skill_id}/companies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Skill Companies
         * @description List the companies whose open postings ask for a skill, the most such postings first.
         */
        get: operations["list_skill_companies"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/insights/market/summary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Market Summary
         * @description Read what the market is counted over: postings, sources, freshness.
         */
        get: operations["read_market_summary"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/insights/recommendations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Recommendations
         * @description List what to do next, kind by kind, what changes most first; or what you put away.
         */
        get: operations["list_recommendations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/insights/recommendations/{advice_id}/dismiss": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Dismiss Recommendation
         * @description Put a recommendation away until you take it back.
         */
        post: operations["dismiss_recommendation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/insights/recommendations/{advice_id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Restore Recommendation
         * @description Take back that you put a recommendation away.
         */
        post: operations["restore_recommendation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/insights/recommendations/snapshots": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Kept Recommendations
         * @description List what you kept, the latest first.
         */
        get: operations["list_kept_recommendations"];
        put?: never;
        /**
         * Keep Recommendations
         * @description Keep the recommendations of now with their figures.
         */
        post: operations["keep_recommendations"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/insights/recommendations/snapshots/{snapshot_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Kept Recommendations
         * @description Read what you kept beside what is recommended now.
         */
        get: operations["read_kept_recommendations"];
        put?: never;
        post?: never;
        /**
         * Delete Kept Recommendations
         * @description Delete what you kept.
         */
        delete: operations["delete_kept_recommendations"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/insights/salary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Salary
         * @description Read what a position pays, what that rests on, or why it can't be told.
         */
        get: operations["read_salary"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/insights/salary/jobs/{job_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Job Salary
         * @description Read what a posting pays: the employer's own figures, and our estimate only where there are none.
         */
        get: operations["read_job_salary"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/insights/salary/skills": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Skill Pay
         * @description List the skills with which pay differs, the surest first.
         */
        get: operations["list_skill_pay"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/insights/salary/skills/{skill}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Skill Pay
         * @description Read how pay differs where a skill is asked for, with title, place and level held equal.
         */
        get: operations["read_skill_pay"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/insights/today": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Today
         * @description Read what is new and due today: matches, steps, alerts, the funnel in short, and your last eight weeks.
         */
        get: operations["read_today"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/insights/together": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Skills Together
         * @description Read which skills postings ask for together with yours; apart from gains, and no part of a score.
         */
        get: operations["read_skills_together"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/jobs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Jobs
         * @description Search postings; of those that are the same position one is shown.
         */
        get: operations["list_jobs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/jobs/{job_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Job
         * @description Read a posting with its words, what it asks for, and its duplicates.
         */
        get: operations["read_job"];
        put?: never;
        post?: never;
        /**
         * Remove Job
         * @description Take your import back; a job that a source shows by now stays, without your changes.
         */
        delete: operations["remove_job"];
        options?: never;
        head?: never;
        /**
         * Change Job
         * @description Put right what was read of a job that you imported; your words stay when it is read again.
         */
        patch: operations["change_job"];
        trace?: never;
    };
    "/api/v1/jobs/{job_id}/enrich": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Enrich Job
         * @description Read one posting again; nothing is fetched.
         */
        post: operations["enrich_job"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/jobs/{job_id}/not-duplicate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Part
         * @description Say that another posting is not the same job; it holds for everybody, and later readings keep to it.
         */
        post: operations["part"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/jobs/{job_id}/not-duplicate/{other_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Rejoin
         * @description Take back that two postings are not the same job.
         */
        delete: operations["rejoin"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/jobs/{job_id}/read-with-model": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Reading Cost
         * @description See what it would cost at most to have a language model read a posting; free where one has read it.
         */
        get: operations["read_reading_cost"];
        put?: never;
        /**
         * Read Job With Model
         * @description Have a language model read what a posting asks for, beside the rules; each demand it finds is quoted.
         */
        post: operations["read_job_with_model"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/jobs/enrich": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Enrich Jobs
         * @description Read again all postings that older readers read (admin); nothing is fetched.
         */
        post: operations["enrich_jobs"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/jobs/facets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Facets
         * @description Count what the filters of a search would leave.
         */
        get: operations["read_facets"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/jobs/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Import Job
         * @description Bring in a job by its address or as text; the task's result names it and says what was read from where.
         */
        post: operations["import_job"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/jobs/refresh": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Refresh Jobs
         * @description Read sources or boards now; the task's `results` tell how each source ended.
         */
        post: operations["refresh_jobs"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/letters/{letter_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Letter
         * @description Read a letter with the support of every sentence.
         */
        get: operations["read_letter"];
        put?: never;
        post?: never;
        /**
         * Delete Letter
         * @description Delete a version of a letter.
         */
        delete: operations["delete_letter"];
        options?: never;
        head?: never;
        /**
         * Change Letter
         * @description Change a letter; sentences that are new are checked.
         */
        patch: operations["change_letter"];
        trace?: never;
    };
    "/api/v1/letters/{letter_id}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Accept Sentence
         * @description Say that a sentence is true though nothing here supports it, or take that back.
         */
        post: operations["accept_sentence"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/letters/{letter_id}/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export Letter
         * @description Save a letter as a file; what nothing supports keeps it back until you change or accept it.
         */
        get: operations["export_letter"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/letters/{letter_id}/paragraphs/{number}/regenerate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Regenerate Paragraph
         * @description Write one paragraph anew; the first is 0.
         */
        post: operations["regenerate_paragraph"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/letters/{letter_id}/review": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Review Letter
         * @description Have a language model look at a letter too: it may doubt more of it, and takes no doubt away.
         */
        post: operations["review_letter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/letters/{letter_id}/review-cost": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Review Cost
         * @description See what it would cost at most to have a language model look at a letter too.
         */
        get: operations["read_review_cost"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/matches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Matches
         * @description List your matches, the best first and those you may not take last; a job on several boards is shown once.
         */
        get: operations["list_matches"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/matches/{match_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Match
         * @description Read a match with all its reasons, what it asks for point by point, and what you can do.
         */
        get: operations["read_match"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Update Match
         * @description Say what you do about a match; its card on your board goes along.
         */
        patch: operations["update_match"];
        trace?: never;
    };
    "/api/v1/matches/{match_id}/cover-letters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Cover Letters
         * @description List the versions of your letter for a match, the newest first.
         */
        get: operations["list_cover_letters"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/matches/{match_id}/generate-cover-letter": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Generate Cover Letter
         * @description Write a cover letter, or read the one that is kept; as a stream of sentences with `Accept: text/event-stream`.
         */
        post: operations["generate_cover_letter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/matches/{match_id}/generate-cv-highlights": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Generate Cv Highlights
         * @description Choose what of your CV answers the posting best, or read what is kept.
         */
        post: operations["generate_cv_highlights"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/matches/{match_id}/tailored-cv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Tailor Cv
         * @description Choose and order the lines of your CV for a posting, with the reason for each; no word is added.
         */
        post: operations["tailor_cv"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/matches/{match_id}/what-if": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Suppose
         * @description See what a change of your profile would do to a score.
         */
        get: operations["suppose"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/matches/{match_id}/writing-cost": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Writing Cost
         * @description See what writing would cost at most, before you ask for it.
         */
        get: operations["read_writing_cost"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/matches/compare": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Compare Matches
         * @description See two to four matches side by side, and what decides between them.
         */
        get: operations["compare_matches"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/matches/of-job/{job_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Match Of Job
         * @description Read your match with any job, also one that is not among your best.
         */
        get: operations["read_match_of_job"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/matches/reconciliations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Reconciliations
         * @description List the last comparisons of stored scores with recomputed ones, newest first.
         */
        get: operations["list_reconciliations"];
        put?: never;
        /**
         * Start Reconciliation
         * @description Compare stored scores with recomputed ones now.
         */
        post: operations["start_reconciliation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/matches/refresh": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Refresh Matches
         * @description Score all jobs for you again.
         */
        post: operations["refresh_matches"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/matches/scores": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Score Jobs
         * @description Score up to 100 jobs for you; ids of jobs you can't see are left out.
         */
        get: operations["score_jobs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/matches/state": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Matches State
         * @description Read whether your matches have changed, and how far a scoring is.
         */
        get: operations["read_matches_state"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/matches/state/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Follow Matches State
         * @description Follow the state of your matches as server-sent events (with `Accept: text/event-stream`), or read it once.
         */
        get: operations["follow_matches_state"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/matches/suggestions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Suggest Weights
         * @description Read which other weights the jobs you saved, applied to and hid suggest; nothing is applied by itself.
         */
        get: operations["suggest_weights"];
        put?: never;
        post?: never;
        /**
         * Forget Suggestions
         * @description Begin anew: forget what was learned, what you answered, and your own weights.
         */
        delete: operations["forget_suggestions"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/matches/suggestions/{suggestion_id}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Accept Suggestion
         * @description Take a suggestion over into your weights.
         */
        post: operations["accept_suggestion"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/matches/suggestions/{suggestion_id}/dismiss": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Dismiss Suggestion
         * @description Turn a suggestion down; it is not made again until your choices have changed much.
         */
        post: operations["dismiss_suggestion"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/matches/weights": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Weights
         * @description Read how much each factor counts for you.
         */
        get: operations["read_weights"];
        /**
         * Change Weights
         * @description Say how much each factor counts for you: your list reorders at once, and all jobs are scored anew after.
         */
        put: operations["change_weights"];
        post?: never;
        /**
         * Reset Weights
         * @description Go back to the weights as shipped.
         */
        delete: operations["reset_weights"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/matches/weights/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Preview Weights
         * @description See what your list would be with other weights; nothing is kept.
         */
        post: operations["preview_weights"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/matches/what-if": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Suppose For List
         * @description See what a change of your profile would do to your whole list; nothing is kept.
         */
        get: operations["suppose_for_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/matches/why-hidden": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Explain Absence
         * @description Say why a job is not on your list, for any address.
         */
        get: operations["explain_absence"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/profile": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Profile
         * @description Read your profile.
         */
        get: operations["read_profile"];
        put?: never;
        post?: never;
        /**
         * Delete Account
         * @description Delete your account: you are signed out everywhere at once, and everything kept about you is erased.
         */
        delete: operations["delete_account"];
        options?: never;
        head?: never;
        /**
         * Change Profile
         * @description Change fields of your profile; no later CV overwrites them.
         */
        patch: operations["change_profile"];
        trace?: never;
    };
    "/api/v1/profile/cv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Cvs
         * @description List your CVs, the one sent last first.
         */
        get: operations["list_cvs"];
        put?: never;
        /**
         * Upload Cv
         * @description Send a CV. It is read in the background and becomes the one your profile rests on.
         */
        post: operations["upload_cv"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/profile/cv/{document_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Delete Cv
         * @description Delete a CV; where it was the active one, your newest other CV takes its place.
         */
        delete: operations["delete_cv"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/profile/cv/{document_id}/activate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Activate Cv
         * @description Make a CV the one your profile rests on.
         */
        post: operations["activate_cv"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/profile/cv/{document_id}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Download Cv
         * @description Download a CV as you sent it.
         */
        get: operations["download_cv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/profile/cv/{document_id}/pages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Pages
         * @description List the pages of a CV with their lines and where these stand.
         */
        get: operations["list_pages"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/profile/cv/{document_id}/pages/{number}/image": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show Page
         * @description Draw a page of a CV as a picture, `width` pixels wide.
         */
        get: operations["show_page"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/profile/cv/{document_id}/reread": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reread Cv
         * @description Read a CV again with the present reader; what you corrected and confirmed stays.
         */
        post: operations["reread_cv"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/profile/cv/parse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Parse Cv
         * @description Read a CV without keeping it: the facts are the result of the task.
         */
        post: operations["parse_cv"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/profile/edits/{field}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Take Back Edit
         * @description Take back your change of a field: what the CV says counts again.
         */
        delete: operations["take_back_edit"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/profile/entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add Entry
         * @description Add one position, course of study, licence or language; the rest of the list goes on following the CV.
         */
        post: operations["add_entry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/profile/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Export Account
         * @description Put everything kept about you into one ZIP file; the task's result says where it is fetched.
         */
        post: operations["export_account"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/profile/exports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Account Exports
         * @description List your exports; each can be fetched for seven days.
         */
        get: operations["list_account_exports"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/profile/exports/{export_id}/download": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Download Account Export
         * @description Fetch an export: a ZIP file, made while you read it.
         */
        get: operations["download_account_export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/profile/facts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Facts
         * @description List the facts of your profile with their evidence, those still to check first.
         */
        get: operations["list_facts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/profile/facts/{path}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Take Back Fact
         * @description Take back your correction of one fact: what the CV says counts again.
         */
        delete: operations["take_back_fact"];
        options?: never;
        head?: never;
        /**
         * Correct Fact
         * @description Correct one fact: a field, an entry or a field of it; null empties it or takes it away.
         */
        patch: operations["correct_fact"];
        trace?: never;
    };
    "/api/v1/profile/facts/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Confirm Facts
         * @description Say that facts look right, or that they want another look.
         */
        post: operations["confirm_facts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/profile/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Import Profile
         * @description Send a JSON Resume file or LinkedIn's data export; it becomes a version of your CV like any other.
         */
        post: operations["import_profile"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/profile/json-resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export Json Resume
         * @description Download your profile as a JSON Resume document.
         */
        get: operations["export_json_resume"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/profile/removed/{removed_id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Restore Removed
         * @description Bring back an entry or a skill that you took away.
         */
        post: operations["restore_removed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/profile/skills": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add Skill
         * @description Add a skill, or change its level and years.
         */
        post: operations["add_skill"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/profile/skills/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Remove Skill
         * @description Take a skill away; one that your CV names stays away.
         */
        delete: operations["remove_skill"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/profile/visibility": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Visibility
         * @description Read who may see your profile, and who looked.
         */
        get: operations["read_visibility"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change Visibility
         * @description Open your profile to recruiters or coaches, or close it; closing takes you out of every list at once.
         */
        patch: operations["change_visibility"];
        trace?: never;
    };
    "/api/v1/profile/visibility/views": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Views
         * @description List who looked at your profile, the last first.
         */
        get: operations["list_views"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/skills": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Skills
         * @description Find skills by the start of a name, those asked for most first.
         */
        get: operations["list_skills"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sources": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Sources
         * @description List the sources, how each one's last reading ended, and when the next is due.
         */
        get: operations["list_sources"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sources/{slug}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Source
         * @description Read one source.
         */
        get: operations["read_source"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change Source
         * @description Switch a source on or off, change its schedule or its settings (admin).
         */
        patch: operations["change_source"];
        trace?: never;
    };
    "/api/v1/sources/{slug}/feeds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Feeds
         * @description List the boards and feeds of a source, newest first.
         */
        get: operations["list_feeds"];
        put?: never;
        /**
         * Add Feed
         * @description Follow a board or feed.
         */
        post: operations["add_feed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sources/{slug}/feeds/{feed_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Remove Feed
         * @description Stop reading a board that you added; its postings stay.
         */
        delete: operations["remove_feed"];
        options?: never;
        head?: never;
        /**
         * Change Feed
         * @description Rename a board that you added, switch it on or off, or change its settings.
         */
        patch: operations["change_feed"];
        trace?: never;
    };
    "/api/v1/sources/{slug}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Preview Feed
         * @description Try an address as it is described; the task's result shows the first postings, or the problem in words.
         */
        post: operations["preview_feed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sources/{slug}/runs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Runs
         * @description List the readings of a source, or of one of its boards, newest first.
         */
        get: operations["list_runs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sources/catalogue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Catalogue
         * @description Search the list of companies whose boards are known.
         */
        get: operations["list_catalogue"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sources/detect": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Detect Boards
         * @description Find the boards behind a careers address or a company's name; the task's result shows them, nothing is kept.
         */
        post: operations["detect_boards"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sources/suggestions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Suggestions
         * @description List boards that jobs found elsewhere lead to and that are not followed yet.
         */
        get: operations["list_suggestions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tailored-cvs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Tailored Cvs
         * @description List your tailored CVs, the newest first; of all postings, or for one match.
         */
        get: operations["list_tailored_cvs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tailored-cvs/{cv_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Tailored Cv
         * @description Read a tailored CV line by line, with what it covers of the posting.
         */
        get: operations["read_tailored_cv"];
        put?: never;
        post?: never;
        /**
         * Delete Tailored Cv
         * @description Delete a tailored CV.
         */
        delete: operations["delete_tailored_cv"];
        options?: never;
        head?: never;
        /**
         * Change Tailored Cv
         * @description Show, hide and move lines yourself; the words stay those of your profile.
         */
        patch: operations["change_tailored_cv"];
        trace?: never;
    };
    "/api/v1/tailored-cvs/{cv_id}/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export Tailored Cv
         * @description Download the CV in one of the looks.
         */
        get: operations["export_tailored_cv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tailored-cvs/{cv_id}/readback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Tailored Cv Back
         * @description See what a program that reads CVs makes of the exported file.
         */
        get: operations["read_tailored_cv_back"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tailored-cvs/templates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Cv Templates
         * @description List the looks a CV can have.
         */
        get: operations["list_cv_templates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Tasks
         * @description List your task runs, newest first.
         */
        get: operations["list_tasks"];
        put?: never;
        /**
         * Start Task
         * @description Start a task of a type that people may start.
         */
        post: operations["start_task"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks/{task_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Task
         * @description Read a task run.
         */
        get: operations["read_task"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks/{task_id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cancel Task
         * @description Cancel a task run: at once while it waits, at its next step while it runs.
         */
        post: operations["cancel_task"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks/{task_id}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Follow Task
         * @description Follow a task run as server-sent events (with `Accept: text/event-stream`), or read it once.
         */
        get: operations["follow_task"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks/{task_id}/redrive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Redrive Task
         * @description Start a dead, failed or cancelled task run again.
         */
        post: operations["redrive_task"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/usage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Usage
         * @description Read your credits, what the language model cost and may cost you, and what answers.
         */
        get: operations["read_usage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/usage/calls": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Calls
         * @description List the calls to the language model made for you, newest first.
         */
        get: operations["list_calls"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/usage/credits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Credits
         * @description List how your credits changed, newest first.
         */
        get: operations["list_credits"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/usage/test-connection": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Try Connection
         * @description Ask the language model one tiny question (admin): whether it answers, and how fast.
         */
        post: operations["try_connection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/usage/wishes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Wishes
         * @description Read what you said about the model and your data.
         */
        get: operations["read_wishes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change Wishes
         * @description Say whether name and contact are hidden from the model, and whether it may read what you upload.
         */
        patch: operations["change_wishes"];
        trace?: never;
    };
    "/api/v1/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Users
         * @description List everyone with an account, newest first (admin).
         */
        get: operations["list_users"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{user_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change User
         * @description Change a person's role, disable or enable them (admin).
         */
        patch: operations["change_user"];
        trace?: never;
    };
    "/api/v1/users/{user_id}/reset": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Offer Reset
         * @description Make a one-time link by which a person sets a new password (admin).
         */
        post: operations["offer_reset"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /**
         * AccountClosed
         * @description The task that erases an account that is closed from now on.
         */
        AccountClosed: {
            /** Attempts */
            attempts: number;
            /**
             * Certificate Url
             * @description The page that follows the erasing, for people.
             */
            certificate_url: string;
            /** Created At */
            created_at: string;
            /** Error */
            error: string | null;
            /** Finished At */
            finished_at: string | null;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            progress: components["schemas"]["Progress"];
            /** Result */
            result: {
                [key: string]: components["schemas"]["JsonValue"];
            } | null;
            /**
             * Results
             * @description Intermediate results of the present attempt, in order.
             */
            results: {
                [key: string]: components["schemas"]["JsonValue"];
            }[];
            /**
             * Secret
             * @description Opens the certificate of deletion; shown once.
             */
            secret: string;
            /** Started At */
            started_at: string | null;
            state: components["schemas"]["State"];
            /** Type */
            type: string;
        };
        /**
         * AccountExportList
         * @description The exports that have not expired, newest first; there are few.
         */
        AccountExportList: {
            /** Items */
            items: components["schemas"]["AccountExportOut"][];
        };
        /**
         * AccountExportOut
         * @description An export of everything kept about you.
         */
        AccountExportOut: {
            /** Created At */
            created_at: string;
            /** Download Url */
            download_url: string | null;
            /** Expires At */
            expires_at: string;
            /**
             * Files
             * @description How many files it has; null until it is ready.
             */
            files: number | null;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Size
             * @description Bytes before they are packed.
             */
            size: number | null;
            state: components["schemas"]["ExportState"];
            /**
             * Task Id
             * @description The task that makes it; null once that is forgotten.
             */
            task_id: string | null;
        };
        /**
         * Action
         * @description What stands in a desk's log.
         * @enum {string}
         */
        Action: "shortlist" | "interview" | "reject" | "undo" | "blind_lifted" | "blind_restored" | "identity_opened" | "corrected" | "withdrew" | "erased";
        /**
         * AddedCertification
         * @description A licence or certificate to add.
         */
        AddedCertification: {
            entry: components["schemas"]["CertificationIn"];
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            list: "certifications";
        };
        /**
         * AddedEducation
         * @description A course of study to add.
         */
        AddedEducation: {
            entry: components["schemas"]["EducationIn"];
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            list: "education";
        };
        /**
         * AddedExperience
         * @description A position to add.
         */
        AddedExperience: {
            entry: components["schemas"]["ExperienceIn"];
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            list: "experience";
        };
        /**
         * AddedLanguage
         * @description A language to add.
         */
        AddedLanguage: {
            entry: components["schemas"]["LanguageIn"];
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            list: "languages";
        };
        /**
         * AdminCache
         * @description How often what a model made was found again, by kind.
         */
        AdminCache: {
            /** Hit Rate */
            hit_rate: number | null;
            /** Hits */
            hits: number;
            kind: components["schemas"]["CacheKind"];
            /** Misses */
            misses: number;
            /** Saved */
            saved: number;
        };
        /**
         * AdminCredits
         * @description How many credits people start with, and to how many each month fills them up.
         */
        AdminCredits: {
            /** Monthly */
            monthly: number;
            /** Start */
            start: number;
        };
        /**
         * AdminDay
         * @description What the instance spent on a day.
         */
        AdminDay: {
            /**
             * Day
             * Format: date
             */
            day: string;
            /** Spent */
            spent: number;
        };
        /**
         * AdminGroup
         * @description What calls of one kind came to.
         */
        AdminGroup: {
            /**
             * Cached Share
             * @description Of the input, read from the provider's prompt cache.
             */
            cached_share: number;
            /** Calls */
            calls: number;
            /** Credits */
            credits: number;
            /**
             * Failed
             * @description Released without an answer, or never heard of again.
             */
            failed: number;
            /**
             * Input Tokens
             * @description With those read from and written to the provider's prompt cache.
             */
            input_tokens: number;
            /** Name */
            name: string;
            /** Output Tokens */
            output_tokens: number;
            /**
             * Seconds
             * @description The mean time to an answer.
             */
            seconds: number | null;
            /** Spent */
            spent: number;
        };
        /**
         * AdminLimits
         * @description The most that may be spent: on one call, by a person in a day and month, by the instance in a day and month.
         */
        AdminLimits: {
            /** Call */
            call: number;
            /** Day */
            day: number;
            /** Month */
            month: number;
            /** Person Day */
            person_day: number;
            /** Person Month */
            person_month: number;
        };
        /**
         * AdminPerson
         * @description What a person's calls came to.
         */
        AdminPerson: {
            /**
             * Cached Share
             * @description Of the input, read from the provider's prompt cache.
             */
            cached_share: number;
            /** Calls */
            calls: number;
            /** Credits */
            credits: number;
            /**
             * Failed
             * @description Released without an answer, or never heard of again.
             */
            failed: number;
            /**
             * Input Tokens
             * @description With those read from and written to the provider's prompt cache.
             */
            input_tokens: number;
            /** Name */
            name: string;
            /** Output Tokens */
            output_tokens: number;
            /**
             * Seconds
             * @description The mean time to an answer.
             */
            seconds: number | null;
            /** Spent */
            spent: number;
            /**
             * User Id
             * @description Null: the instance's own work, and of closed accounts.
             */
            user_id: string | null;
        };
        /**
         * AdminUsageOut
         * @description The instance's use of the language model.
         */
        AdminUsageOut: {
            /** By Day */
            by_day: components["schemas"]["AdminDay"][];
            /** By Model */
            by_model: components["schemas"]["AdminGroup"][];
            /**
             * By Person
             * @description The 50 who spent most.
             */
            by_person: components["schemas"]["AdminPerson"][];
            /** By Prompt */
            by_prompt: components["schemas"]["AdminGroup"][];
            /**
             * By Subject
             * @description As in `persona:<id>`; the 50 that cost most.
             */
            by_subject: components["schemas"]["AdminGroup"][];
            /** Cache */
            cache: components["schemas"]["AdminCache"][];
            /** Cache Hit Rate */
            cache_hit_rate: number | null;
            /** Cache Saved */
            cache_saved: number;
            /** @description What the operator's settings allow; limits can only be lower. */
            ceilings: components["schemas"]["AdminLimits"];
            credits: components["schemas"]["AdminCredits"];
            /**
             * Days
             * @description The figures below are of so many days.
             */
            days: number;
            engine: components["schemas"]["Engine"];
            limits: components["schemas"]["AdminLimits"];
            /**
             * Lost
             * @description Charged for calls of which nobody learned what they cost.
             */
            lost: number;
            /** Model Names */
            model_names: string[];
            /** Open Calls */
            open_calls: number;
            /** Problem */
            problem: string | null;
            /** Spent */
            spent: number;
            /** Warnings */
            warnings: components["schemas"]["UsageWarning"][];
            /** Windows */
            windows: components["schemas"]["UsageWindow"][];
        };
        /**
         * AdminUsagePatch
         * @description Change limits and credits; null goes back to what the settings say, what is left out stays.
         */
        AdminUsagePatch: {
            /** Call */
            call?: number | null;
            /** Credits Monthly */
            credits_monthly?: number | null;
            /** Credits Start */
            credits_start?: number | null;
            /** Day */
            day?: number | null;
            /** Month */
            month?: number | null;
            /** Person Day */
            person_day?: number | null;
            /** Person Month */
            person_month?: number | null;
        };
        /**
         * AdviceAction
         * @description Where something can be done about it.
         */
        AdviceAction: {
            /** Label */
            label: string;
            /**
             * Path
             * @description In the dashboard.
             */
            path: string;
        };
        /**
         * AdviceEffect
         * @description What following it would change, recomputed with the change supposed.
         */
        AdviceEffect: {
            /**
             * Gain
             * @description Points, added up over these; 0 where no score changes.
             */
            gain: number;
            /**
             * Matches
             * @description Matches it concerns: that would rise, become eligible, or come to the list.
             */
            matches: number;
            /** Mean Gain */
            mean_gain: number;
            /**
             * Opens
             * @description Matches that would become eligible.
             */
            opens: number;
            /** @description Null where the market knows too little. */
            pay: components["schemas"]["PayEffect"] | null;
        };
        /**
         * AdviceEvidence
         * @description What a recommendation rests on: words of a posting, or a count and where it comes from.
         */
        AdviceEvidence: {
            /** Job Id */
            job_id?: string | null;
            /** Match Id */
            match_id?: string | null;
            /** Quote */
            quote?: string | null;
            /**
             * Source
             * @enum {string}
             */
            source: "posting" | "matches" | "market" | "profile" | "skills";
            /** Text */
            text: string;
        };
        /**
         * AdviceKind
         * @description What is recommended, in the order of kinds that equals stand in.
         * @enum {string}
         */
        AdviceKind: "renew_credential" | "apply_first" | "learn_skill" | "get_credential" | "widen_remote" | "widen_place" | "widen_title";
        /**
         * AdviceOut
         * @description One thing to do next, and why.
         */
        AdviceOut: {
            action: components["schemas"]["AdviceAction"];
            /** Dismissed At */
            dismissed_at?: string | null;
            effect: components["schemas"]["AdviceEffect"];
            /** Evidence */
            evidence: components["schemas"]["AdviceEvidence"][];
            /**
             * Id
             * @description The same for the same advice to the same person, whatever its figures.
             */
            id: string;
            kind: components["schemas"]["AdviceKind"];
            /** Reason */
            reason: string;
            /** Title */
            title: string;
        };
        /**
         * AdvicePage
         * @description One page of recommendations.
         */
        AdvicePage: {
            /** As Of */
            as_of: string | null;
            /**
             * Basis
             * @description What was looked at, in words.
             */
            basis: string;
            /**
             * Dismissed
             * @description How many are put away.
             */
            dismissed: number;
            /** Items */
            items: components["schemas"]["AdviceOut"][];
            /** Next Cursor */
            next_cursor: string | null;
            /** @description The same in numbers, and why there is nothing, if so. */
            over: components["schemas"]["GapsBasis"];
            total: components["schemas"]["Total"];
        };
        /**
         * AdviceShow
         * @description Which recommendations: those that stand, or those the person put away.
         * @enum {string}
         */
        AdviceShow: "open" | "dismissed";
        /**
         * AgreementOut
         * @description Whether repeated rankings agree.
         */
        AgreementOut: {
            /** Asked */
            asked: number;
            /**
             * Correlation
             * @description The lowest of all repeats.
             */
            correlation: number | null;
            /**
             * Identical
             * @description Null before any repeat was made.
             */
            identical: boolean | null;
            /** Made */
            made: number;
            /**
             * Processes
             * @description How many different processes made the ranking.
             */
            processes: number;
            /** Repeats */
            repeats: components["schemas"]["RepeatOut"][];
        };
        /**
         * AlertSettingsOut
         * @description When and how you are told.
         */
        AlertSettingsOut: {
            /**
             * Digest At
             * @example 08:30
             */
            digest_at: string;
            /**
             * Kinds
             * @description How often each kind goes to each of your channels; the inbox has everything.
             */
            kinds: {
                [key: string]: {
                    [key: string]: components["schemas"]["Frequency"] | "off";
                };
            };
            /** Paused Until */
            paused_until: string | null;
            quiet_hours: components["schemas"]["QuietHours"] | null;
            /**
             * Time Zone
             * @description Your account's; change it with `PATCH /auth/me`.
             */
            time_zone: string;
            /** Version */
            version: number;
            /**
             * Weekday
             * @description The day of weekly digests; 0 is Monday.
             */
            weekday: number;
        };
        /**
         * AlertSettingsPatch
         * @description A change of when and how you are told; what is left out stays.
         */
        AlertSettingsPatch: {
            /** Digest At */
            digest_at?: string | null;
            /** Kinds */
            kinds?: {
                [key: string]: {
                    [key: string]: components["schemas"]["Frequency"] | "off";
                };
            } | null;
            /**
             * Paused Until
             * @description Nothing is sent until then; null: go on.
             */
            paused_until?: string | null;
            /** @description Null: none. */
            quiet_hours?: components["schemas"]["QuietHours"] | null;
            /** Weekday */
            weekday?: number | null;
        };
        /**
         * AnsweredRequirement
         * @description One thing the posting asks for, and how your profile answers it.
         */
        AnsweredRequirement: {
            /** Cv Quotes */
            cv_quotes: string[];
            /**
             * Detail
             * @description The answer in one sentence.
             */
            detail: string;
            /**
             * Importance
             * @enum {string}
             */
            importance: "must" | "nice" | "generic";
            /** Job Quote */
            job_quote: string;
            /**
             * Kind
             * @enum {string}
             */
            kind: "skill" | "years" | "credential" | "language" | "degree" | "other";
            /** Skills */
            skills: components["schemas"]["RequiredSkill"][];
            /**
             * State
             * @enum {string}
             */
            state: "met" | "partly" | "missing" | "unjudged";
            /** Text */
            text: string;
            years: components["schemas"]["RequiredYears"] | null;
        };
        /**
         * AnswerEngine
         * @description What writes a reply: the language model where there is one, or the rules of this program alone.
         * @enum {string}
         */
        AnswerEngine: "model" | "evidence";
        /**
         * ExportFormat
         * @description The kinds of file a letter is handed out as.
         * @enum {string}
         */
        app__applications__types__ExportFormat: "docx" | "pdf" | "txt";
        /**
         * EvidenceOut
         * @description Words of the CV or of the posting.
         */
        app__matching__schemas__EvidenceOut: {
            /**
             * From
             * @enum {string}
             */
            from: "cv" | "job";
            /** Quote */
            quote: string;
        };
        /**
         * EvidenceOut
         * @description Where a fact was read: page (from 1), box `[x0, y0, x1, y1]` in points from the top left, and the words.
         */
        app__profile__schemas__EvidenceOut: {
            /** Box */
            box: [
                number,
                number,
                number,
                number
            ] | null;
            /**
             * Document Id
             * Format: uuid
             */
            document_id: string;
            /** Page */
            page: number | null;
            /** Quote */
            quote: string;
        };
        /**
         * ExportFormat
         * @description The kinds of file a ranking is exported as.
         * @enum {string}
         */
        app__recruiting__types__ExportFormat: "csv" | "json";
        /**
         * ApplicationBoardOut
         * @description The whole board, in the person's order of stages.
         */
        ApplicationBoardOut: {
            /** Columns */
            columns: components["schemas"]["ApplicationColumn"][];
            /** Stages Version */
            stages_version: number;
            /** Total */
            total: number;
        };
        /**
         * ApplicationBulkIn
         * @description One action on many cards. Moved cards come on top of the stage, in the order named.
         */
        ApplicationBulkIn: {
            /**
             * Action
             * @enum {string}
             */
            action: "move" | "delete" | "restore";
            /** Ids */
            ids: string[];
            /** @description Where to move to. */
            stage?: components["schemas"]["Stage"] | null;
        };
        /**
         * ApplicationBulkOut
         * @description What became of each card, in the order asked.
         */
        ApplicationBulkOut: {
            /** Results */
            results: components["schemas"]["ApplicationBulkResult"][];
        };
        /**
         * ApplicationBulkResult
         * @description What became of one card; `error` is the code of what kept it from happening.
         */
        ApplicationBulkResult: {
            /** Done */
            done: boolean;
            /** Error */
            error?: ("not_found" | "card_exists") | null;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Version */
            version: number | null;
        };
        /**
         * ApplicationColumn
         * @description A stage of the board with its first 100 cards, from the top; more from the list by `position`.
         */
        ApplicationColumn: {
            /** Count */
            count: number;
            /** Ended */
            ended: boolean;
            /** Items */
            items: components["schemas"]["ApplicationItem"][];
            /** Label */
            label: string;
            /**
             * Next Cursor
             * @description Goes on in `GET /applications?stage=…&sort=position`.
             */
            next_cursor: string | null;
            slug: components["schemas"]["Stage"];
        };
        /**
         * ApplicationContact
         * @description Somebody to talk to about an application.
         */
        ApplicationContact: {
            /** Email */
            email?: string | null;
            /** Name */
            name: string;
            /** Note */
            note?: string | null;
            /** Phone */
            phone?: string | null;
            /** Role */
            role?: string | null;
        };
        /**
         * ApplicationEventOut
         * @description A line of the timeline. `title` is a short sentence, `text` what the person wrote.
         */
        ApplicationEventOut: {
            /** At */
            at: string;
            /** Cv Document Id */
            cv_document_id: string | null;
            /** Edited At */
            edited_at: string | null;
            /** File Id */
            file_id: string | null;
            from_stage: components["schemas"]["Stage"] | null;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            kind: components["schemas"]["EventKind"];
            /** Letter Id */
            letter_id: string | null;
            /** Name */
            name: string;
            /**
             * Number
             * @description The number of the letter, or the version of the CV.
             */
            number: number | null;
            pay: components["schemas"]["Money"] | null;
            /** Step Id */
            step_id: string | null;
            /** Tailored Cv Id */
            tailored_cv_id: string | null;
            /** Text */
            text: string;
            /** Title */
            title: string;
            to_stage: components["schemas"]["Stage"] | null;
        };
        /**
         * ApplicationFileOut
         * @description A file kept with a card; it is downloaded from `/applications/{id}/files/{file_id}`.
         */
        ApplicationFileOut: {
            /** Created At */
            created_at: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Media Type */
            media_type: string;
            /** Name */
            name: string;
            /** Size */
            size: number;
        };
        /**
         * ApplicationIn
         * @description A new card: of a posting (`job_id`), or of your own with a title and a company.
         */
        ApplicationIn: {
            /** @description Where null, the posting's own figures. */
            advertised?: components["schemas"]["ApplicationPay"] | null;
            /**
             * Applied At
             * @description Set by the stage `applied` where it is left out.
             */
            applied_at?: string | null;
            /** Company */
            company?: string | null;
            /** Contacts */
            contacts?: components["schemas"]["ApplicationContact"][] | null;
            /** Cv Document Id */
            cv_document_id?: string | null;
            /** Job Id */
            job_id?: string | null;
            /** Letter Id */
            letter_id?: string | null;
            /** Location */
            location?: string | null;
            /**
             * Next Step At
             * @description Makes, moves or, with null, takes off the next step; its kind follows from the stage.
             */
            next_step_at?: string | null;
            /** Notes */
            notes?: string | null;
            offered?: components["schemas"]["ApplicationPay"] | null;
            /** @default saved */
            stage?: components["schemas"]["Stage"];
            /** Tailored Cv Id */
            tailored_cv_id?: string | null;
            /** Title */
            title?: string | null;
            /** Url */
            url?: string | null;
            /** @description Where null, the least pay of your preferences. */
            wanted?: components["schemas"]["ApplicationPay"] | null;
        };
        /**
         * ApplicationItem
         * @description A card on the board or in the list.
         */
        ApplicationItem: {
            /** Applied At */
            applied_at: string | null;
            band: components["schemas"]["Band"] | null;
            /** Changed At */
            changed_at: string;
            /** Company */
            company: string;
            /** Contact Count */
            contact_count: number;
            /** Created At */
            created_at: string;
            /** File Count */
            file_count: number;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Job Id */
            job_id: string | null;
            /** Location */
            location: string | null;
            /** Match Id */
            match_id: string | null;
            /** Moved At */
            moved_at: string;
            /** Next Step All Day */
            next_step_all_day: boolean;
            /** Next Step At */
            next_step_at: string | null;
            next_step_kind: components["schemas"]["StepKind"] | null;
            /** Note Count */
            note_count: number;
            origin: components["schemas"]["Origin"];
            /** @description Whether the posting is still open; null without one. */
            posting: components["schemas"]["JobStatus"] | null;
            /** Replied At */
            replied_at: string | null;
            /** Score */
            score: number | null;
            stage: components["schemas"]["Stage"];
            /** Title */
            title: string;
            /** Url */
            url: string | null;
            /**
             * Version
             * @description The entity tag, without its quotes.
             */
            version: number;
        };
        /**
         * ApplicationMove
         * @description Where to put a card: directly above one card or below another of that stage; else on top.
         */
        ApplicationMove: {
            /**
             * After Id
             * @description The card to stand directly below.
             */
            after_id?: string | null;
            /**
             * Before Id
             * @description The card to stand directly above.
             */
            before_id?: string | null;
            stage: components["schemas"]["Stage"];
        };
        /**
         * ApplicationNoteIn
         * @description A note for the timeline.
         */
        ApplicationNoteIn: {
            /** Text */
            text: string;
        };
        /**
         * ApplicationOut
         * @description A card with everything kept with it and its newest lines.
         */
        ApplicationOut: {
            advertised: components["schemas"]["Money"] | null;
            /** Applied At */
            applied_at: string | null;
            band: components["schemas"]["Band"] | null;
            /** Changed At */
            changed_at: string;
            /** Company */
            company: string;
            /** Contact Count */
            contact_count: number;
            /** Contacts */
            contacts: components["schemas"]["ApplicationContact"][];
            /** Created At */
            created_at: string;
            /** File Count */
            file_count: number;
            /** Files */
            files: components["schemas"]["ApplicationFileOut"][];
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** @description The posting as it is now, where you may see it. */
            job: components["schemas"]["JobItem"] | null;
            /** Job Id */
            job_id: string | null;
            /** Location */
            location: string | null;
            /** Match Id */
            match_id: string | null;
            /** Moved At */
            moved_at: string;
            /** Next Step All Day */
            next_step_all_day: boolean;
            /** Next Step At */
            next_step_at: string | null;
            next_step_kind: components["schemas"]["StepKind"] | null;
            /** Note Count */
            note_count: number;
            /** Notes */
            notes: string;
            offered: components["schemas"]["Money"] | null;
            origin: components["schemas"]["Origin"];
            /**
             * Own Pay
             * @description Which of these figures you entered; the others are the posting's and your preferences'.
             */
            own_pay: ("advertised" | "wanted")[];
            papers: components["schemas"]["ApplicationPapers"];
            /** @description Whether the posting is still open; null without one. */
            posting: components["schemas"]["JobStatus"] | null;
            /** Replied At */
            replied_at: string | null;
            /** Score */
            score: number | null;
            stage: components["schemas"]["Stage"];
            /**
             * Steps
             * @description By date; those taken off are left out.
             */
            steps: components["schemas"]["ApplicationStepOut"][];
            /** @description A stage that what is kept here speaks for. */
            suggested_stage: components["schemas"]["Stage"] | null;
            /**
             * Timeline
             * @description The newest 50; more from `/timeline`.
             */
            timeline: components["schemas"]["ApplicationEventOut"][];
            /** Title */
            title: string;
            /** Url */
            url: string | null;
            /**
             * Version
             * @description The entity tag, without its quotes.
             */
            version: number;
            wanted: components["schemas"]["Money"] | null;
        };
        /**
         * ApplicationPage
         * @description One page of cards.
         */
        ApplicationPage: {
            /** Items */
            items: components["schemas"]["ApplicationItem"][];
            /** Next Cursor */
            next_cursor: string | null;
            total: components["schemas"]["Total"];
        };
        /**
         * ApplicationPapers
         * @description What was sent last; a name is null where nothing is named, or what was named is gone.
         */
        ApplicationPapers: {
            /** Cv Document */
            cv_document: string | null;
            /** Cv Document Id */
            cv_document_id: string | null;
            /** Letter */
            letter: string | null;
            /** Letter Id */
            letter_id: string | null;
            /** Tailored Cv */
            tailored_cv: string | null;
            /** Tailored Cv Id */
            tailored_cv_id: string | null;
        };
        /**
         * ApplicationPatch
         * @description What to change of a card; what is left out stays, null takes away.
         */
        ApplicationPatch: {
            /** @description Where null, the posting's own figures. */
            advertised?: components["schemas"]["ApplicationPay"] | null;
            /**
             * Applied At
             * @description Set by the stage `applied` where it is left out.
             */
            applied_at?: string | null;
            /**
             * Company
             * @description Can't be null.
             */
            company?: string | null;
            /** Contacts */
            contacts?: components["schemas"]["ApplicationContact"][] | null;
            /** Cv Document Id */
            cv_document_id?: string | null;
            /** Letter Id */
            letter_id?: string | null;
            /** Location */
            location?: string | null;
            /**
             * Next Step At
             * @description Makes, moves or, with null, takes off the next step; its kind follows from the stage.
             */
            next_step_at?: string | null;
            /** Notes */
            notes?: string | null;
            offered?: components["schemas"]["ApplicationPay"] | null;
            /** @description Can't be null. */
            stage?: components["schemas"]["Stage"] | null;
            /** Tailored Cv Id */
            tailored_cv_id?: string | null;
            /**
             * Title
             * @description Can't be null.
             */
            title?: string | null;
            /** Url */
            url?: string | null;
            /** @description Where null, the least pay of your preferences. */
            wanted?: components["schemas"]["ApplicationPay"] | null;
        };
        /**
         * ApplicationPay
         * @description Pay to note: at least one figure, in whole units of a currency.
         */
        ApplicationPay: {
            /** Currency */
            currency: string;
            /** Max */
            max?: number | null;
            /** Min */
            min?: number | null;
            /**
             * Period
             * @enum {string}
             */
            period: "hour" | "day" | "month" | "year";
        };
        /**
         * ApplicationReplied
         * @description The employer answered.
         */
        ApplicationReplied: {
            /**
             * At
             * @description Now where it is left out.
             */
            at?: string | null;
            /** Note */
            note?: string | null;
        };
        /**
         * ApplicationSent
         * @description What was sent, and when; at least one of the three.
         */
        ApplicationSent: {
            /**
             * At
             * @description Now where it is left out.
             */
            at?: string | null;
            /** Cv Document Id */
            cv_document_id?: string | null;
            /** Letter Id */
            letter_id?: string | null;
            /** Tailored Cv Id */
            tailored_cv_id?: string | null;
        };
        /**
         * ApplicationStage
         * @description A stage as the person has it; `usual` is its name until they give it another.
         */
        ApplicationStage: {
            /** Ended */
            ended: boolean;
            /** Label */
            label: string;
            slug: components["schemas"]["Stage"];
            /** Usual */
            usual: string;
        };
        /**
         * ApplicationStageLabel
         * @description A stage and what the person calls it.
         */
        ApplicationStageLabel: {
            /** Label */
            label: string;
            slug: components["schemas"]["Stage"];
        };
        /**
         * ApplicationStages
         * @description The stages in the person's order.
         */
        ApplicationStages: {
            /** Stages */
            stages: components["schemas"]["ApplicationStage"][];
            /** Version */
            version: number;
        };
        /**
         * ApplicationStagesIn
         * @description All eight stages in the order wanted, or `reset` for the usual names and order.
         */
        ApplicationStagesIn: {
            /**
             * Reset
             * @default false
             */
            reset?: boolean;
            /** Stages */
            stages?: components["schemas"]["ApplicationStageLabel"][] | null;
        };
        /**
         * ApplicationStepIn
         * @description A new step: an interview, a deadline, something to do.
         */
        ApplicationStepIn: {
            /**
             * Date
             * @description In place of `starts_at`: all of this day.
             */
            date?: string | null;
            /**
             * Done
             * @default false
             */
            done?: boolean;
            /** Ends At */
            ends_at?: string | null;
            kind: components["schemas"]["StepKind"];
            /** Notes */
            notes?: string | null;
            /** Place */
            place?: string | null;
            /**
             * Starts At
             * @description With its offset from UTC.
             */
            starts_at?: string | null;
            /**
             * Time Zone
             * @description An IANA name; yours where it is left out.
             */
            time_zone?: string | null;
            /**
             * Title
             * @description Named after its kind where it is left out.
             */
            title?: string | null;
        };
        /**
         * ApplicationStepKept
         * @description A step after a change, with the stage that it speaks for where the card is not there yet.
         */
        ApplicationStepKept: {
            /** All Day */
            all_day: boolean;
            /**
             * Application Id
             * Format: uuid
             */
            application_id: string;
            /** Application Version */
            application_version: number;
            /** Changed At */
            changed_at: string;
            /**
             * Date
             * @description The day, where it is all of it.
             */
            date: string | null;
            /** Done At */
            done_at: string | null;
            /** Ends At */
            ends_at: string | null;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            kind: components["schemas"]["StepKind"];
            /** Notes */
            notes: string;
            /** Place */
            place: string;
            /**
             * Starts At
             * @description Of a whole day, the midnight that begins it in `time_zone`.
             */
            starts_at: string;
            suggested_stage: components["schemas"]["Stage"] | null;
            /** Time Zone */
            time_zone: string;
            /** Title */
            title: string;
            /** Version */
            version: number;
        };
        /**
         * ApplicationStepOut
         * @description A step of a card; its version is its entity tag.
         */
        ApplicationStepOut: {
            /** All Day */
            all_day: boolean;
            /**
             * Application Id
             * Format: uuid
             */
            application_id: string;
            /** Changed At */
            changed_at: string;
            /**
             * Date
             * @description The day, where it is all of it.
             */
            date: string | null;
            /** Done At */
            done_at: string | null;
            /** Ends At */
            ends_at: string | null;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            kind: components["schemas"]["StepKind"];
            /** Notes */
            notes: string;
            /** Place */
            place: string;
            /**
             * Starts At
             * @description Of a whole day, the midnight that begins it in `time_zone`.
             */
            starts_at: string;
            /** Time Zone */
            time_zone: string;
            /** Title */
            title: string;
            /** Version */
            version: number;
        };
        /**
         * ApplicationStepPatch
         * @description What to change of a step; what is left out stays.
         */
        ApplicationStepPatch: {
            /**
             * Date
             * @description In place of `starts_at`: all of this day.
             */
            date?: string | null;
            /**
             * Done
             * @default false
             */
            done?: boolean;
            /** Ends At */
            ends_at?: string | null;
            /** @description Can't be null. */
            kind?: components["schemas"]["StepKind"] | null;
            /** Notes */
            notes?: string | null;
            /** Place */
            place?: string | null;
            /**
             * Starts At
             * @description With its offset from UTC.
             */
            starts_at?: string | null;
            /**
             * Time Zone
             * @description An IANA name; yours where it is left out.
             */
            time_zone?: string | null;
            /** Title */
            title?: string | null;
        };
        /**
         * Arm
         * @description Whose answer a person sees.
         * @enum {string}
         */
        Arm: "champion" | "challenger";
        /**
         * AskedOut
         * @description How a question about pay was understood.
         */
        AskedOut: {
            /** City */
            city: string | null;
            /**
             * Country
             * @description ISO 3166-1 alpha-2.
             */
            country: string | null;
            /** Country Name */
            country_name: string | null;
            /**
             * Family
             * @description The family of occupations its title belongs to.
             */
            family: string | null;
            /** Family Label */
            family_label: string | null;
            /** Location */
            location: string | null;
            remote: components["schemas"]["Remote"] | null;
            /** @description As asked for, else as the title states it. */
            seniority: components["schemas"]["Seniority"] | null;
            /** Skills */
            skills: components["schemas"]["NamedSkill"][];
            /** Title */
            title: string;
            /**
             * Unknown Skills
             * @description Names the lexicon does not know; they changed nothing.
             */
            unknown_skills: string[];
        };
        /**
         * Band
         * @description The word for a score.
         * @enum {string}
         */
        Band: "poor" | "fair" | "good" | "great" | "excellent";
        /**
         * Basis
         * @description What an estimate rests on: postings that state pay, or a model that learnt from such postings.
         * @enum {string}
         */
        Basis: "comparables" | "model";
        /**
         * BenefitOut
         * @description Something offered beside pay; `quote` stands in the text.
         */
        BenefitOut: {
            /** Name */
            name: string;
            /** Quote */
            quote: string;
        };
        /**
         * BesideModel
         * @description The version that answered.
         */
        BesideModel: {
            /** Name */
            name: string;
            /**
             * Trained On
             * @description Whether it learnt from this instance's postings, or came with the product.
             * @enum {string}
             */
            trained_on: "instance" | "shipped";
            /** Version */
            version: string;
        };
        /**
         * BesideOut
         * @description What stands beside your skills in postings, the closest first. It decides no number of a score.
         */
        BesideOut: {
            /** Items */
            items: components["schemas"]["BesideSkill"][];
            /**
             * Left Out
             * @description Skills the model named that too few open postings ask for beside yours.
             */
            left_out: number;
            /** @description Null where nothing was asked. */
            model: components["schemas"]["BesideModel"] | null;
            /**
             * Reason
             * @description Why there is nothing to show, if so.
             */
            reason: ("no_profile" | "no_skills" | "nothing_beside") | null;
            /** Words */
            words: string;
        };
        /**
         * BesideSkill
         * @description A skill that postings ask for together with one of yours.
         */
        BesideSkill: {
            /** @description The skill of yours that speaks most for it. */
            because: components["schemas"]["KnownSkill"];
            /**
             * Because Demand
             * @description Open postings that name yours.
             */
            because_demand: number;
            /**
             * Demand
             * @description Open postings that name it.
             */
            demand: number;
            /** Id */
            id: string;
            /** Name */
            name: string;
            /** Reason */
            reason: string;
            /**
             * Together
             * @description Open postings that name both.
             */
            together: number;
        };
        /**
         * BlindnessIn
         * @description Show or hide names for a job before decisions.
         */
        BlindnessIn: {
            /** Blind */
            blind: boolean;
            /**
             * Job Id
             * Format: uuid
             */
            job_id: string;
            /** Reason */
            reason: string;
        };
        /**
         * BlindnessOut
         * @description Whether names are hidden for a job, and since when and why it is otherwise.
         */
        BlindnessOut: {
            /** Blind */
            blind: boolean;
            /** Changed At */
            changed_at: string | null;
            /**
             * Job Id
             * Format: uuid
             */
            job_id: string;
            /** Reason */
            reason: string | null;
        };
        /**
         * BoardExportKind
         * @description The kinds of file a board is exported as.
         * @enum {string}
         */
        BoardExportKind: "csv";
        /**
         * BoardImportCard
         * @description A line as the card it would become.
         */
        BoardImportCard: {
            /** Applied At */
            applied_at: string | null;
            /** Company */
            company: string;
            /** Contacts */
            contacts: number;
            /**
             * Known Posting
             * @description The posting is known here; the card is linked to it.
             */
            known_posting: boolean;
            /** Line */
            line: number;
            /** Location */
            location: string | null;
            /** Notes */
            notes: string;
            /**
             * Place
             * @description The file inside a ZIP.
             */
            place: string;
            stage: components["schemas"]["Stage"];
            /** Title */
            title: string;
            /** Url */
            url: string | null;
            verdict: components["schemas"]["LineVerdict"];
            /**
             * Why
             * @description Why it makes no card.
             */
            why: string | null;
        };
        /**
         * BoardImportChoices
         * @description What the columns are and how the file is read; columns that are not named are left out.
         */
        BoardImportChoices: {
            date_order?: components["schemas"]["DateOrder"] | null;
            /**
             * Has Header
             * @description Whether the first line holds the names of the columns.
             */
            has_header?: boolean | null;
            /** Mapping */
            mapping: {
                [key: string]: components["schemas"]["CardField"];
            };
            /**
             * Stages
             * @description What words for stages mean; null leaves their lines out.
             */
            stages?: {
                [key: string]: components["schemas"]["Stage"] | null;
            };
        };
        /**
         * BoardImportColumn
         * @description A column of the file, with the first different things that stand in it.
         */
        BoardImportColumn: {
            /** @description What it seems to be; null: it is left out. */
            field: components["schemas"]["CardField"] | null;
            /**
             * Filled
             * @description How many lines say something here.
             */
            filled: number;
            /** Name */
            name: string;
            /** Samples */
            samples: string[];
        };
        /**
         * BoardImportCounts
         * @description What became of the lines of a file; together they are all of them.
         */
        BoardImportCounts: {
            /** Created */
            created: number;
            /** Existing */
            existing: number;
            /** Skipped */
            skipped: number;
        };
        /**
         * BoardImportDates
         * @description Whether the day or the month comes first in dates such as 03/11/2026.
         */
        BoardImportDates: {
            /** Examples */
            examples: string[];
            /**
             * Needed
             * @description The dates of the file do not tell: it has to be said.
             */
            needed: boolean;
            /** @description What was said, or what the file shows. */
            order: components["schemas"]["DateOrder"] | null;
            /** Why */
            why: string | null;
        };
        /**
         * BoardImportField
         * @description What a column can be.
         */
        BoardImportField: {
            /** Label */
            label: string;
            /**
             * Needed
             * @description A card can't be made without it.
             */
            needed: boolean;
            /**
             * Several
             * @description Several columns may be this.
             */
            several: boolean;
            slug: components["schemas"]["CardField"];
        };
        /**
         * BoardImportKept
         * @description A card that an undo leaves, since it was changed after the import.
         */
        BoardImportKept: {
            /** Company */
            company: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Title */
            title: string;
        };
        /**
         * BoardImportOut
         * @description A file, what it is, and what its columns seem to be. One that does not go to the board is not kept.
         */
        BoardImportOut: {
            /** @description Where else it could go, for what else is in it. */
            also: components["schemas"]["GoesTo"] | null;
            /** Columns */
            columns: components["schemas"]["BoardImportColumn"][];
            date_order: components["schemas"]["BoardImportDates"];
            /** Expires At */
            expires_at: string | null;
            /** Fields */
            fields: components["schemas"]["BoardImportField"][];
            goes_to: components["schemas"]["GoesTo"];
            /**
             * Has Header
             * @description The first line was read as the names of the columns.
             */
            has_header: boolean;
            /** Id */
            id: string | null;
            /** Kind */
            kind: string;
            /** Label */
            label: string;
            /** Mapping */
            mapping: {
                [key: string]: components["schemas"]["CardField"];
            };
            /** Name */
            name: string;
            result: components["schemas"]["BoardImportCounts"] | null;
            /** Rows */
            rows: number;
            /** Stage Values */
            stage_values: components["schemas"]["BoardImportStage"][];
            state: components["schemas"]["BoardImportState"];
            /**
             * Task Id
             * @description The task that imports it, or did last.
             */
            task_id: string | null;
        };
        /**
         * BoardImportPreview
         * @description The first 20 lines as cards, and what there is to know of all of them.
         */
        BoardImportPreview: {
            /** Cards */
            cards: components["schemas"]["BoardImportCard"][];
            counts: components["schemas"]["BoardImportPreviewCounts"];
            date_order: components["schemas"]["BoardImportDates"];
            /**
             * Missing
             * @description No column is this yet, and a card needs it.
             */
            missing: components["schemas"]["CardField"][];
            /** Problem Count */
            problem_count: number;
            /**
             * Problems
             * @description The first 100.
             */
            problems: components["schemas"]["BoardImportProblem"][];
            /** Stage Values */
            stage_values: components["schemas"]["BoardImportStage"][];
            /** Warnings */
            warnings: string[];
        };
        /**
         * BoardImportPreviewCounts
         * @description What would become of the lines; together they are all of them.
         */
        BoardImportPreviewCounts: {
            /** Existing */
            existing: number;
            /** New */
            new: number;
            /** Unreadable */
            unreadable: number;
        };
        /**
         * BoardImportProblem
         * @description What is wrong with a line.
         */
        BoardImportProblem: {
            /** Line */
            line: number;
            /** Place */
            place: string;
            /**
             * Skips
             * @description The line makes no card.
             */
            skips: boolean;
            /** Text */
            text: string;
        };
        /**
         * BoardImportStage
         * @description A word for a stage in the file, and the stage it seems to mean.
         */
        BoardImportStage: {
            /** Count */
            count: number;
            stage: components["schemas"]["Stage"] | null;
            /** Text */
            text: string;
        };
        /**
         * BoardImportState
         * @description How far an import is.
         * @enum {string}
         */
        BoardImportState: "waiting" | "running" | "done" | "undone";
        /**
         * BoardImportUndone
         * @description What an undo took off the board, and what it left.
         */
        BoardImportUndone: {
            /** Deleted */
            deleted: number;
            /** Kept */
            kept: components["schemas"]["BoardImportKept"][];
        };
        /**
         * BoardOut
         * @description A board or feed of a source.
         */
        BoardOut: {
            /** Error */
            error: string | null;
            /** Found */
            found: number | null;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Label */
            label: string;
            /** Last Run At */
            last_run_at: string | null;
            state: components["schemas"]["RunState"] | null;
            /** Url */
            url: string;
        };
        /** Body_unsubscribe_with_one_click */
        Body_unsubscribe_with_one_click: {
            /**
             * List-Unsubscribe
             * @constant
             */
            "List-Unsubscribe": "One-Click";
        };
        /**
         * BreakdownItem
         * @description One value of what the market is broken down by.
         */
        BreakdownItem: {
            /** Growth */
            growth: number | null;
            growth_reason: components["schemas"]["WhyNot"] | null;
            /** Jobs */
            jobs: number;
            /**
             * Key
             * @description Null for the postings that don't state it.
             */
            key: string | null;
            /** Name */
            name: string;
            /** Previous */
            previous: number;
            /** Recent */
            recent: number;
            /**
             * Share
             * @description Of the open postings looked at; a posting with several places counts in each.
             */
            share: number;
            /** With Pay */
            with_pay: number;
        };
        /**
         * By
         * @description What the market can be broken down by.
         * @enum {string}
         */
        By: "family" | "country" | "seniority" | "remote" | "occupation";
        /**
         * CacheKind
         * @description What is cached, and the first part of its key.
         * @enum {string}
         */
        CacheKind: "cv_parse" | "job_extract" | "cover_letter" | "cv_highlights";
        /**
         * CalendarFeedMade
         * @description The new address. Whoever knows it can read the calendar; a newer one ends it.
         */
        CalendarFeedMade: {
            /** Active */
            active: boolean;
            /** Created At */
            created_at: string | null;
            /**
             * Last Read At
             * @description When a calendar last read it, to a quarter of an hour.
             */
            last_read_at: string | null;
            /**
             * Url
             * @description For calendars that ask for an address.
             */
            url: string;
            /**
             * Webcal Url
             * @description For programs that open calendars themselves.
             */
            webcal_url: string;
        };
        /**
         * CalendarFeedOut
         * @description Whether there is an address that calendars may read; the address itself is shown once, when it is made.
         */
        CalendarFeedOut: {
            /** Active */
            active: boolean;
            /** Created At */
            created_at: string | null;
            /**
             * Last Read At
             * @description When a calendar last read it, to a quarter of an hour.
             */
            last_read_at: string | null;
        };
        /**
         * CalendarStepOut
         * @description A step with the card it belongs to.
         */
        CalendarStepOut: {
            /** All Day */
            all_day: boolean;
            /**
             * Application Id
             * Format: uuid
             */
            application_id: string;
            /** Application Version */
            application_version: number;
            /** Card Title */
            card_title: string;
            /** Changed At */
            changed_at: string;
            /** Company */
            company: string;
            /**
             * Date
             * @description The day, where it is all of it.
             */
            date: string | null;
            /** Done At */
            done_at: string | null;
            /** Ends At */
            ends_at: string | null;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            kind: components["schemas"]["StepKind"];
            /** Notes */
            notes: string;
            /** Place */
            place: string;
            stage: components["schemas"]["Stage"];
            /**
             * Starts At
             * @description Of a whole day, the midnight that begins it in `time_zone`.
             */
            starts_at: string;
            /** Time Zone */
            time_zone: string;
            /** Title */
            title: string;
            /** Version */
            version: number;
        };
        /**
         * Calibration
         * @description Which of our scores led to replies.
         */
        Calibration: {
            /**
             * At Applying
             * @description Of the scored, those whose score at the time of applying is known.
             */
            at_applying: number;
            /**
             * Bands
             * @description All bands, the lowest first.
             */
            bands: components["schemas"]["CalibrationBand"][];
            /**
             * Present
             * @description Of the scored, those of which only the present score is known.
             */
            present: number;
            reason: components["schemas"]["NoFigure"] | null;
            /** Scored */
            scored: number;
            /**
             * Summary
             * @description What can honestly be said, in a sentence or two.
             */
            summary: string;
            /**
             * Unscored
             * @description Applications without a score: entered by hand, or the posting is gone.
             */
            unscored: number;
        };
        /**
         * CalibrationBand
         * @description What became of the applications with scores of one band.
         */
        CalibrationBand: {
            /** Applications */
            applications: number;
            band: components["schemas"]["Band"];
            /**
             * End
             * @description The score the band ends below; 100 belongs to the last.
             */
            end: number;
            /** Enough */
            enough: boolean;
            interview_rate: components["schemas"]["FunnelRate"];
            /** Interviews */
            interviews: number;
            /** Note */
            note: string | null;
            /**
             * Replies
             * @description Answers of any kind, refusals too.
             */
            replies: number;
            reply_rate: components["schemas"]["FunnelRate"];
            /**
             * Start
             * @description The lowest score of the band.
             */
            start: number;
        };
        /**
         * CallState
         * @description Where a call stands in the ledger.
         *
         *     `unknown`: nobody learned what it cost (a worker died, a stream broke before it said); its estimate is charged.
         * @enum {string}
         */
        CallState: "reserved" | "settled" | "released" | "unknown";
        /**
         * CandidateOut
         * @description A candidate for a job in full: each criterion with evidence, notes, and the log.
         */
        CandidateOut: {
            band: components["schemas"]["Band"];
            /** Blind */
            blind: boolean;
            /**
             * Candidate Id
             * Format: uuid
             */
            candidate_id: string;
            /** Code */
            code: string;
            consent: components["schemas"]["ConsentOut"] | null;
            decision: components["schemas"]["DecisionOut"] | null;
            eligibility: components["schemas"]["EligibilityOut"];
            /** Experience Years */
            experience_years: number | null;
            /** Factors */
            factors: components["schemas"]["FactorOut"][];
            /** Headline */
            headline: string | null;
            /** Hidden Text */
            hidden_text: boolean;
            /** @description Null while the candidate is hidden. */
            identity: components["schemas"]["IdentityOut"] | null;
            /**
             * Job Id
             * Format: uuid
             */
            job_id: string;
            /**
             * Log
             * @description What was decided for this job, oldest first.
             */
            log: components["schemas"]["LogOut"][];
            /** Matching Skills */
            matching_skills: string[];
            /** Missing Skills */
            missing_skills: string[];
            /**
             * Name
             * @description Null while the candidate is hidden.
             */
            name: string | null;
            /** Notes */
            notes: components["schemas"]["NoteOut"][];
            /**
             * Rank
             * @description From 1; equal candidates share a rank. 0 before any ranking.
             */
            rank: number;
            /** Requirements */
            requirements: components["schemas"]["AnsweredRequirement"][];
            /** Score */
            score: number;
            /** Score Version */
            score_version: string;
            source: components["schemas"]["CandidateSource"];
            /** Warnings */
            warnings: string[];
        };
        /**
         * CandidatePatch
         * @description Corrections of who a candidate is; what is left out stays, null goes back to what the CV says.
         */
        CandidatePatch: {
            /** Email */
            email?: string | null;
            /** Full Name */
            full_name?: string | null;
            /** Location */
            location?: string | null;
            /** Phone */
            phone?: string | null;
        };
        /**
         * CandidateSource
         * @description How a candidate came to the desk.
         * @enum {string}
         */
        CandidateSource: "upload" | "open_profile";
        /**
         * CardField
         * @description What a column of somebody's table can be.
         * @enum {string}
         */
        CardField: "title" | "company" | "url" | "location" | "stage" | "applied_at" | "saved_at" | "moved_at" | "replied_at" | "deadline" | "follow_up" | "interview" | "notes" | "contacts" | "contact_name" | "contact_role" | "contact_email" | "contact_phone" | "pay_advertised" | "pay_offered" | "pay_wanted" | "pay_min" | "pay_max" | "pay_currency" | "pay_period";
        /**
         * CardOut
         * @description The card of a model.
         */
        CardOut: {
            /**
             * Data
             * @description What the shipped version was trained on.
             */
            data: string[];
            /** How */
            how: string;
            /** Limits */
            limits: string;
            /**
             * Page
             * @description The page of the documentation.
             */
            page: string;
            /**
             * People
             * @description What of people's data is used in training, and how it is made anonymous.
             */
            people: string;
            /** What */
            what: string;
        };
        /**
         * CardSort
         * @description The orders of the list of cards.
         * @enum {string}
         */
        CardSort: "position" | "title" | "company" | "stage" | "applied_at" | "next_step_at" | "moved_at" | "changed_at" | "score";
        /**
         * CaughtMailHeader
         * @description One line of a mail's head.
         */
        CaughtMailHeader: {
            /** Name */
            name: string;
            /** Value */
            value: string;
        };
        /**
         * CaughtMailItem
         * @description A caught mail in the list.
         */
        CaughtMailItem: {
            /** Id */
            id: string;
            /** Recipient */
            recipient: string;
            /** Sender */
            sender: string;
            /** Sent At */
            sent_at: string;
            /** Subject */
            subject: string;
        };
        /**
         * CaughtMailOut
         * @description A caught mail: its head, its text and its HTML.
         */
        CaughtMailOut: {
            /** Headers */
            headers: components["schemas"]["CaughtMailHeader"][];
            /** Html */
            html: string | null;
            /** Id */
            id: string;
            /** Recipient */
            recipient: string;
            /** Sender */
            sender: string;
            /** Sent At */
            sent_at: string;
            /** Subject */
            subject: string;
            /** Text */
            text: string | null;
        };
        /**
         * CertificationIn
         * @description A licence or certificate.
         */
        CertificationIn: {
            /** Expires On */
            expires_on?: string | null;
            /** Issued On */
            issued_on?: string | null;
            /** Issuer */
            issuer?: string | null;
            /** Jurisdiction */
            jurisdiction?: string | null;
            /**
             * Multistate
             * @description Whether a compact makes it count in other states too (a multistate licence).
             */
            multistate?: boolean | null;
            /** Name */
            name: string;
            /** Number */
            number?: string | null;
            standing?: components["schemas"]["LicenceStanding"] | null;
        };
        /**
         * CertificationPatch
         * @description A licence or certificate in a whole list; what is computed is taken as read and not changed.
         */
        CertificationPatch: {
            /** Days Left */
            days_left?: number | null;
            /** Expires On */
            expires_on?: string | null;
            /** Issued On */
            issued_on?: string | null;
            /** Issuer */
            issuer?: string | null;
            /** Jurisdiction */
            jurisdiction?: string | null;
            /**
             * Multistate
             * @description Whether a compact makes it count in other states too (a multistate licence).
             */
            multistate?: boolean | null;
            /** Name */
            name: string;
            /** Number */
            number?: string | null;
            standing?: components["schemas"]["LicenceStanding"] | null;
            /** Status */
            status?: string | null;
            /** Type */
            type?: string | null;
        };
        /**
         * CertificationShown
         * @description A licence or certificate with its type (`rn`, `cdl`) and whether it is good today.
         */
        CertificationShown: {
            /**
             * Days Left
             * @description Until it expires; negative since it has.
             */
            days_left?: number | null;
            /** Expires On */
            expires_on?: string | null;
            /** Issued On */
            issued_on?: string | null;
            /** Issuer */
            issuer?: string | null;
            /** Jurisdiction */
            jurisdiction?: string | null;
            /** Multistate */
            multistate?: boolean | null;
            /** Name */
            name: string;
            /** Number */
            number?: string | null;
            standing?: components["schemas"]["LicenceStanding"] | null;
            /** @default unknown */
            status?: components["schemas"]["CredentialStatus"];
            /** Type */
            type?: string | null;
        };
        /**
         * ChannelField
         * @description One field of the form, in the words of JSON Schema.
         */
        ChannelField: {
            /** Default */
            default?: string | null;
            /** Description */
            description?: string | null;
            /** Examples */
            examples?: string[];
            /** Title */
            title: string;
            /**
             * Type
             * @default string
             * @constant
             */
            type?: "string";
            /**
             * Writeonly
             * @default false
             */
            writeOnly?: boolean;
        };
        /**
         * ChannelForm
         * @description What a channel asks for: a JSON Schema of plain text fields, in the order to fill them in.
         */
        ChannelForm: {
            /** Properties */
            properties: {
                [key: string]: components["schemas"]["ChannelField"];
            };
            /** Required */
            required: string[];
            /**
             * Type
             * @default object
             * @constant
             */
            type?: "object";
        };
        /**
         * ChannelIn
         * @description The form filled in. A secret that was kept before may be left out.
         */
        ChannelIn: {
            /**
             * Address
             * @default {}
             */
            address?: {
                [key: string]: string | null;
            };
            at_most?: components["schemas"]["Frequency"] | null;
            /**
             * Paused
             * @default false
             */
            paused?: boolean;
        };
        /**
         * ChannelKept
         * @description A channel that was just connected; `secret` is what we made for it, shown this once.
         */
        ChannelKept: {
            /**
             * Address
             * @description What was filled in, without its secrets.
             */
            address: {
                [key: string]: components["schemas"]["JsonValue"];
            };
            at_most: components["schemas"]["Frequency"] | null;
            /** Confirm Until */
            confirm_until: string | null;
            /** Confirms */
            confirms: boolean;
            form: components["schemas"]["ChannelForm"];
            /** Hint */
            hint: string;
            /** Kind */
            kind: string;
            /** Label */
            label: string;
            /** Last Error */
            last_error: string | null;
            /** Last Sent At */
            last_sent_at: string | null;
            /** Makes Secret */
            makes_secret: boolean;
            /** Paused */
            paused: boolean;
            /** Secret */
            secret?: string | null;
            /** Shown */
            shown: string | null;
            /** @description Null where the person has not connected it. */
            state: components["schemas"]["ChannelState"] | null;
            /**
             * Unavailable
             * @description Why this instance can't use it at present; null where it can.
             */
            unavailable: string | null;
            /**
             * Version
             * @description As in its ETag; 0 where it is not connected.
             */
            version: number;
        };
        /**
         * ChannelOut
         * @description A way to be reached: what it asks for, and how the person has set it up.
         */
        ChannelOut: {
            /**
             * Address
             * @description What was filled in, without its secrets.
             */
            address: {
                [key: string]: components["schemas"]["JsonValue"];
            };
            at_most: components["schemas"]["Frequency"] | null;
            /** Confirm Until */
            confirm_until: string | null;
            /** Confirms */
            confirms: boolean;
            form: components["schemas"]["ChannelForm"];
            /** Hint */
            hint: string;
            /** Kind */
            kind: string;
            /** Label */
            label: string;
            /** Last Error */
            last_error: string | null;
            /** Last Sent At */
            last_sent_at: string | null;
            /** Makes Secret */
            makes_secret: boolean;
            /** Paused */
            paused: boolean;
            /** Shown */
            shown: string | null;
            /** @description Null where the person has not connected it. */
            state: components["schemas"]["ChannelState"] | null;
            /**
             * Unavailable
             * @description Why this instance can't use it at present; null where it can.
             */
            unavailable: string | null;
            /**
             * Version
             * @description As in its ETag; 0 where it is not connected.
             */
            version: number;
        };
        /**
         * ChannelPatch
         * @description How often, and whether at all for now.
         */
        ChannelPatch: {
            at_most?: components["schemas"]["Frequency"] | null;
            /** Paused */
            paused?: boolean | null;
        };
        /**
         * ChannelState
         * @description Whether a channel is used: only after its owner confirmed it, where that is asked.
         * @enum {string}
         */
        ChannelState: "pending" | "active" | "failing" | "unsubscribed";
        /**
         * CoachAnswered
         * @description What was said and what the coach replied.
         */
        CoachAnswered: {
            /** Credits Left */
            credits_left: number;
            message: components["schemas"]["CoachMessageOut"];
            reply: components["schemas"]["CoachMessageOut"];
            stage: components["schemas"]["ConversationStage"];
            /**
             * Version
             * @description Of the conversation, for `If-Match`.
             */
            version: number;
        };
        /**
         * CoachCriterion
         * @description One criterion of a rubric.
         */
        CoachCriterion: {
            /** Best */
            best: number;
            /** Label */
            label: string;
            /** Name */
            name: string;
            /**
             * Own
             * @description Your own score, where you gave one.
             */
            own?: number | null;
            /**
             * Quotes
             * @description Your own words that it rests on.
             */
            quotes: string[];
            /** Reason */
            reason: string;
            /**
             * Score
             * @description 0 (not there) to `best`; null where it can't be judged.
             */
            score: number | null;
        };
        /**
         * CoachDoubt
         * @description A sentence of a reply that says something of you which neither your CV nor the posting says.
         */
        CoachDoubt: {
            /** Reason */
            reason: string;
            /** Text */
            text: string;
        };
        /**
         * CoachFeedback
         * @description What is said of an answer: scores are the rules', never a model's.
         */
        CoachFeedback: {
            /** Advice */
            advice: string[];
            /**
             * Overall
             * @description 0 to 100, over the criteria that could be judged.
             */
            overall: number | null;
            /** Rubric */
            rubric: components["schemas"]["CoachCriterion"][];
            /** Strength */
            strength: string | null;
            /**
             * Words
             * @description What the language model adds, where there is one.
             */
            words?: string | null;
        };
        /**
         * CoachJob
         * @description The job a conversation is about.
         */
        CoachJob: {
            /** Company */
            company: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Location */
            location: string;
            remote: components["schemas"]["Remote"];
            /** Title */
            title: string;
            /** Url */
            url: string;
        };
        /**
         * CoachMessageIn
         * @description Something to say, or in an interview an answer; `skip` goes on without one, `again` answers the last again.
         */
        CoachMessageIn: {
            /**
             * Again
             * @default false
             */
            again?: boolean;
            /** @default model */
            engine?: components["schemas"]["AnswerEngine"];
            /**
             * Skip
             * @default false
             */
            skip?: boolean;
            /**
             * Text
             * @default
             */
            text?: string;
        };
        /**
         * CoachMessageOut
         * @description One thing said.
         */
        CoachMessageOut: {
            /** Created At */
            created_at: string;
            /** Credits */
            credits: number;
            /** Doubts */
            doubts: components["schemas"]["CoachDoubt"][];
            /** @description Of a reply in an interview: what is said of your answer. */
            feedback: components["schemas"]["CoachFeedback"] | null;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Model
             * @description What wrote it; null where no language model did.
             */
            model: string | null;
            /**
             * Notice
             * @description What you should know of how it was written.
             */
            notice: string | null;
            /** Number */
            number: number;
            /** @description The question it asks; of an answer the question answered. */
            question: components["schemas"]["CoachQuestionOut"] | null;
            /** @description Of your answer: your own look at it. */
            review: components["schemas"]["SelfReviewOut"] | null;
            /** Skipped */
            skipped: boolean;
            speaker: components["schemas"]["Speaker"];
            state: components["schemas"]["MessageState"];
            /** Text */
            text: string;
        };
        /**
         * CoachPersona
         * @description The persona of a conversation, as it was when that began.
         */
        CoachPersona: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Name */
            name: string;
            settings: components["schemas"]["CoachSettings"];
            /** Temperament */
            temperament: string;
            /** Version */
            version: number;
        };
        /**
         * CoachQuestionOut
         * @description A question, why it is asked, and what a good answer has.
         */
        CoachQuestionOut: {
            /**
             * About
             * @description The requirement it is about, in the posting's words.
             */
            about: string | null;
            /** Cv Quotes */
            cv_quotes: string[];
            /** Hints */
            hints: string[];
            /** Id */
            id: string;
            /** Job Quote */
            job_quote: string | null;
            kind: components["schemas"]["QuestionKind"];
            /**
             * Standing
             * @description How your profile answers that requirement.
             */
            standing: ("met" | "partly" | "missing" | "unjudged") | null;
            /** Text */
            text: string;
            /** Why */
            why: string;
        };
        /**
         * CoachSettings
         * @description How a language model speaks as this persona.
         */
        CoachSettings: {
            /** @default medium */
            reply_length?: components["schemas"]["ReplyLength"];
            /**
             * Temperature
             * @description How freely it speaks; local models only. Null: the usual.
             */
            temperature?: number | null;
        };
        /**
         * CoachStopped
         * @description Whether there was a reply to stop.
         */
        CoachStopped: {
            /** Stopped */
            stopped: boolean;
        };
        /**
         * CompanyItem
         * @description A company that is hiring.
         */
        CompanyItem: {
            /**
             * Jobs
             * @description Its open postings; a job on several boards counts once.
             */
            jobs: number;
            /** Name */
            name: string;
            /**
             * New
             * @description Posted in the last 30 days, open or not.
             */
            new: number;
        };
        /**
         * CompanyPage
         * @description Hiring companies, the one with the most open postings first.
         */
        CompanyPage: {
            freshness: components["schemas"]["Freshness"];
            /** Items */
            items: components["schemas"]["CompanyItem"][];
            /** Next Cursor */
            next_cursor: string | null;
            total: components["schemas"]["Total"];
        };
        /**
         * ComparableOut
         * @description A posting that states pay and is like what was asked for.
         */
        ComparableOut: {
            /** Company */
            company: string;
            /**
             * Compared As
             * @description The one figure it counts as, in the answer's currency and period.
             */
            compared_as: number;
            /**
             * Job Id
             * Format: uuid
             */
            job_id: string;
            /**
             * Place
             * @description As its source gives it.
             */
            place: string;
            /**
             * Posted On
             * Format: date
             */
            posted_on: string;
            /** @description What the employer states, in the posting's own period. */
            stated: components["schemas"]["Money"];
            status: components["schemas"]["JobStatus"];
            /** Title */
            title: string;
            /**
             * Weight
             * @description How much it counts beside the others: 1 for the most alike.
             */
            weight: number;
            /**
             * Why
             * @description Why it is comparable, in words.
             */
            why: string[];
        };
        /**
         * ComparedFactor
         * @description One factor of the matches side by side, in the order of the ids asked.
         */
        ComparedFactor: {
            /** Label */
            label: string;
            /**
             * Points
             * @description What it adds to each score.
             */
            points: number[];
            /** Reasons */
            reasons: string[];
            /** Scores */
            scores: (number | null)[];
            /** Slug */
            slug: string;
            /** Weights */
            weights: number[];
        };
        /**
         * CompareOut
         * @description Two to four matches side by side.
         */
        CompareOut: {
            /**
             * Best
             * @description The match with the highest score; null where they are equal.
             */
            best: string | null;
            /**
             * Decided By
             * @description The largest difference first.
             */
            decided_by: components["schemas"]["Deciding"][];
            /** Factors */
            factors: components["schemas"]["ComparedFactor"][];
            /** Matches */
            matches: components["schemas"]["MatchOut"][];
            /** Summary */
            summary: string;
        };
        /**
         * CompletenessOut
         * @description How complete a profile is, 0 to 100.
         */
        CompletenessOut: {
            /** Missing */
            missing: components["schemas"]["MissingOut"][];
            /** Score */
            score: number;
        };
        /**
         * ConfirmedOut
         * @description An address whose owner said yes.
         */
        ConfirmedOut: {
            /** Kind */
            kind: string;
            /** Label */
            label: string;
            /** Shown */
            shown: string;
        };
        /**
         * ConfirmIn
         * @description The facts that look right, or with `checked: false` those to look at again.
         */
        ConfirmIn: {
            /**
             * Checked
             * @default true
             */
            checked?: boolean;
            /** Paths */
            paths: string[];
        };
        /**
         * ConfirmOut
         * @description How many facts there are, and how many are checked.
         */
        ConfirmOut: {
            /** Checked */
            checked: number;
            /** Total */
            total: number;
        };
        /**
         * ConsentBasis
         * @description On what ground the desk keeps a CV.
         * @enum {string}
         */
        ConsentBasis: "consent" | "application" | "contract" | "legitimate_interest";
        /**
         * ConsentOut
         * @description The consent recorded for a CV: what was agreed, when, on what basis, where it came from, who wrote it down.
         */
        ConsentOut: {
            basis: components["schemas"]["ConsentBasis"];
            /** Given At */
            given_at: string;
            /** Recorded At */
            recorded_at: string;
            /** Recorded By */
            recorded_by: string;
            /** Source */
            source: string;
            /** Wording */
            wording: string;
        };
        /**
         * ConversationIn
         * @description A conversation to begin.
         */
        ConversationIn: {
            /** Job Id */
            job_id?: string | null;
            /** @default chat */
            mode?: components["schemas"]["Mode"];
            /**
             * Persona Id
             * Format: uuid
             */
            persona_id: string;
            /**
             * Questions
             * @description How many, in an interview.
             * @default 8
             */
            questions?: number;
            /** Title */
            title?: string | null;
        };
        /**
         * ConversationItem
         * @description A conversation in a list.
         */
        ConversationItem: {
            /**
             * Answered
             * @description How many of them are answered or skipped.
             */
            answered: number;
            /** Created At */
            created_at: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            job: components["schemas"]["CoachJob"] | null;
            /** Message Count */
            message_count: number;
            mode: components["schemas"]["Mode"];
            persona: components["schemas"]["CoachPersona"];
            /**
             * Questions
             * @description How many questions are planned; 0 in a chat.
             */
            questions: number;
            /**
             * Snippet
             * @description Where `q` was found; else null.
             */
            snippet: string | null;
            stage: components["schemas"]["ConversationStage"];
            /** Title */
            title: string;
            /** Updated At */
            updated_at: string;
        };
        /**
         * ConversationOut
         * @description A conversation with everything said.
         */
        ConversationOut: {
            /**
             * Answered
             * @description How many of them are answered or skipped.
             */
            answered: number;
            /**
             * Answering
             * @description Whether a reply is under way.
             */
            answering: boolean;
            /** Created At */
            created_at: string;
            /** @description What answers here: `evidence` where no language model is set up. */
            engine: components["schemas"]["AnswerEngine"];
            /**
             * Id
             * Format: uuid
             */
            id: string;
            job: components["schemas"]["CoachJob"] | null;
            /** Message Count */
            message_count: number;
            /** Messages */
            messages: components["schemas"]["CoachMessageOut"][];
            mode: components["schemas"]["Mode"];
            persona: components["schemas"]["CoachPersona"];
            /**
             * Plan
             * @description The questions asked so far, in order.
             */
            plan: components["schemas"]["CoachQuestionOut"][];
            /**
             * Questions
             * @description How many questions are planned; 0 in a chat.
             */
            questions: number;
            /**
             * Snippet
             * @description Where `q` was found; else null.
             */
            snippet: string | null;
            stage: components["schemas"]["ConversationStage"];
            /**
             * Starters
             * @description What you could begin a chat with.
             */
            starters: string[];
            /** Title */
            title: string;
            /** Updated At */
            updated_at: string;
            /** Version */
            version: number;
        };
        /**
         * ConversationPatch
         * @description What to change about a conversation.
         */
        ConversationPatch: {
            /** Title */
            title: string;
        };
        /**
         * ConversationStage
         * @description Where a conversation stands; a chat is always open.
         * @enum {string}
         */
        ConversationStage: "open" | "finished";
        /**
         * Counted
         * @description A name and how many open postings it has.
         */
        Counted: {
            /** Jobs */
            jobs: number;
            /** Name */
            name: string;
        };
        /**
         * CredentialOut
         * @description A licence or certification a posting names.
         */
        CredentialOut: {
            /**
             * Jurisdiction
             * @description Where it must be valid: "US-TX", "GB"; null where not stated.
             */
            jurisdiction: string | null;
            /** Name */
            name: string;
            /** Quote */
            quote: string;
            /** Required */
            required: boolean;
            /** Type */
            type: string;
        };
        /**
         * CredentialStatus
         * @description Whether a licence or certificate is good today; `unknown` where nobody says until when it is.
         * @enum {string}
         */
        CredentialStatus: "valid" | "expires_soon" | "expired" | "unknown";
        /**
         * CreditKind
         * @description Why a person's credits changed.
         * @enum {string}
         */
        CreditKind: "start" | "refill" | "grant" | "charge";
        /**
         * CurrencyCount
         * @description How many open postings state pay in a currency.
         */
        CurrencyCount: {
            /** Currency */
            currency: string;
            /** N */
            n: number;
        };
        /**
         * CvOut
         * @description A version of a person's CV.
         */
        CvOut: {
            /** Active */
            active: boolean;
            /** Confidence */
            confidence: number | null;
            /** Engine */
            engine: string | null;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Kind */
            kind: string;
            /** Name */
            name: string;
            /**
             * Outdated
             * @description A newer reader is here: reading it again may find more.
             */
            outdated: boolean;
            /** Pages */
            pages: number | null;
            /** Read At */
            read_at: string | null;
            /** Sent At */
            sent_at: string;
            /**
             * Size
             * @description Bytes.
             */
            size: number;
            state: components["schemas"]["CvState"];
            /**
             * Warnings
             * @description What the reader wants the person to know.
             */
            warnings: string[];
        };
        /**
         * CvState
         * @description Where a CV document stands.
         * @enum {string}
         */
        CvState: "received" | "read";
        /**
         * DateOrder
         * @description What comes first in dates such as 03/11/2026.
         * @enum {string}
         */
        DateOrder: "day_first" | "month_first";
        /**
         * Deciding
         * @description What one factor does to the difference between the best and another.
         */
        Deciding: {
            /** Label */
            label: string;
            /**
             * Match Id
             * Format: uuid
             * @description The match that is compared with the best.
             */
            match_id: string;
            /**
             * Points
             * @description Points by which the best is ahead through this factor; below 0: behind.
             */
            points: number;
            /** Slug */
            slug: string;
            /** Text */
            text: string;
        };
        /**
         * Decision
         * @description What a desk decides about a candidate for a job.
         * @enum {string}
         */
        Decision: "shortlist" | "interview" | "reject";
        /**
         * DecisionIn
         * @description A decision with its reason.
         */
        DecisionIn: {
            decision: components["schemas"]["Decision"];
            /**
             * Job Id
             * Format: uuid
             */
            job_id: string;
            /** Reason */
            reason: string;
        };
        /**
         * DecisionOut
         * @description The decision that stands.
         */
        DecisionOut: {
            /** At */
            at: string;
            decision: components["schemas"]["Decision"];
            /** Reason */
            reason: string;
        };
        /**
         * DegreeLevel
         * @description Levels of education in rising order; NONE stands for "no degree required".
         * @enum {string}
         */
        DegreeLevel: "none" | "secondary" | "vocational" | "associate" | "bachelor" | "master" | "doctorate";
        /**
         * DegreeOut
         * @description A level of education a posting asks for; level `none` says that it asks for no degree.
         */
        DegreeOut: {
            /**
             * Equivalent
             * @description Whether experience or the like may stand for it.
             */
            equivalent: boolean;
            /**
             * Field
             * @description The subject, in the posting's words.
             */
            field: string | null;
            /**
             * Importance
             * @enum {string}
             */
            importance: "must" | "nice";
            level: components["schemas"]["DegreeLevel"];
            /** Quote */
            quote: string;
        };
        /**
         * DeletionAsked
         * @description The secret that was given when the account was deleted.
         */
        DeletionAsked: {
            /** Secret */
            secret: string;
        };
        /**
         * DeletionOut
         * @description The certificate of a deleted account; it names nobody. Its lists are empty until the account was counted.
         */
        DeletionOut: {
            /** Erased */
            erased: components["schemas"]["ErasedDomain"][];
            /** Finished At */
            finished_at: string | null;
            /** Kept */
            kept: components["schemas"]["KeptAfter"][];
            /** Looked */
            looked: components["schemas"]["LookedFor"][];
            /** Requested At */
            requested_at: string;
            state: components["schemas"]["DeletionState"];
        };
        /**
         * DeletionState
         * @description Where a deletion stands.
         * @enum {string}
         */
        DeletionState: "erasing" | "erased";
        /**
         * DeliveryOut
         * @description A message to one of your channels, and what became of it.
         */
        DeliveryOut: {
            /** Attempts */
            attempts: number;
            /**
             * Channel
             * @description The kind of channel.
             */
            channel: string;
            /** Created At */
            created_at: string;
            /** Due At */
            due_at: string;
            /**
             * Error
             * @description Why it did not arrive, or not yet.
             */
            error: string | null;
            frequency: components["schemas"]["Frequency"];
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Items */
            items: number;
            /** Sent At */
            sent_at: string | null;
            state: components["schemas"]["DeliveryState"];
            /** Subject */
            subject: string;
        };
        /**
         * DeliveryState
         * @description Where a delivery stands. `dead`: given up, with the reason; it can be tried again by hand.
         * @enum {string}
         */
        DeliveryState: "waiting" | "sending" | "sent" | "dead" | "dropped";
        /**
         * DemandPoint
         * @description One week of a skill's demand; weeks begin on a Monday.
         */
        DemandPoint: {
            /** Complete */
            complete: boolean;
            /**
             * Jobs
             * @description Postings posted in it that ask for the skill, open or not.
             */
            jobs: number;
            /**
             * Share
             * @description Of all postings posted in it; null where there was none.
             */
            share: number | null;
            /**
             * Start
             * Format: date
             */
            start: string;
        };
        /**
         * DemoOut
         * @description How much invented data there is.
         */
        DemoOut: {
            /** People */
            people: number;
            /** Postings */
            postings: number;
            /** Present */
            present: boolean;
        };
        /**
         * DeskOut
         * @description An account that may look at open profiles.
         */
        DeskOut: {
            /** Name */
            name: string;
            /** Role */
            role: string;
        };
        /**
         * DetectIn
         * @description What to look for boards by.
         */
        DetectIn: {
            /**
             * Text
             * @description A careers address or a company's name.
             */
            text: string;
        };
        /**
         * DifferenceOut
         * @description A stored match that was not what a scoring from nothing gave.
         */
        DifferenceOut: {
            /** Job Id */
            job_id: string | null;
            /** Kind */
            kind: string;
            /** Recomputed */
            recomputed: number | null;
            /** Stored */
            stored: number | null;
            /**
             * User Id
             * Format: uuid
             */
            user_id: string;
            /** Why */
            why: string;
        };
        /**
         * DimensionImpact
         * @description One kind of group, as the desk named it.
         */
        DimensionImpact: {
            /** Caution */
            caution: string | null;
            /** Dimension */
            dimension: string;
            /** Finding */
            finding: string;
            /** Groups */
            groups: components["schemas"]["GroupRate"][];
            /** Unrecorded */
            unrecorded: number;
        };
        /**
         * DriftMeasure
         * @description How far one thing is from what the champion was trained on.
         */
        DriftMeasure: {
            /** Alarm */
            alarm: boolean;
            /** Label */
            label: string;
            /** Limit */
            limit: number;
            /**
             * Measure
             * @description family, country, seniority, currency, skills: the input; error: the answers.
             */
            measure: string;
            /** N */
            n: number;
            /**
             * On
             * @description The UTC day.
             */
            on: string;
            /**
             * Value
             * @description PSI of an input; of the error, its growth since training (0.1: a tenth).
             */
            value: number;
        };
        /**
         * DriftOut
         * @description Whether what the model meets is still what it was trained on.
         */
        DriftOut: {
            /**
             * Days
             * @description The last 90 days, the newest first.
             */
            days: components["schemas"]["DriftMeasure"][];
            /** Latest */
            latest: components["schemas"]["DriftMeasure"][];
            /** Looked At */
            looked_at: string | null;
            /** Watched */
            watched: boolean;
            /**
             * Words
             * @description What was found at the last look, or why nothing is watched.
             */
            words: string;
        };
        /**
         * DueSteps
         * @description Steps of the next seven days, and those overdue.
         */
        DueSteps: {
            /**
             * Items
             * @description The ten earliest.
             */
            items: components["schemas"]["CalendarStepOut"][];
            /** N */
            n: number;
            /** Note */
            note: string | null;
            /**
             * Overdue
             * @description Of them, with a date that has passed, of the last 30 days.
             */
            overdue: number;
            reason: components["schemas"]["NoFigure"] | null;
            /** Until */
            until: string;
        };
        /**
         * DuplicateOut
         * @description Another posting of the same position, and why we take it for that.
         */
        DuplicateOut: {
            /** Company */
            company: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Posted At */
            posted_at: string;
            /** Reasons */
            reasons: components["schemas"]["ReasonOut"][];
            /** Source */
            source: string;
            /** Source Label */
            source_label: string;
            status: components["schemas"]["JobStatus"];
            /** Title */
            title: string;
            /** Url */
            url: string;
        };
        /**
         * EducationEntry
         * @description A course of study.
         */
        EducationEntry: {
            /** Degree */
            degree?: string | null;
            /** End */
            end?: string | null;
            /** Field */
            field?: string | null;
            /** School */
            school?: string | null;
            /** Start */
            start?: string | null;
        };
        /**
         * EducationIn
         * @description A course of study.
         */
        EducationIn: {
            /** Degree */
            degree?: string | null;
            /** End */
            end?: string | null;
            /** Field */
            field?: string | null;
            /** School */
            school?: string | null;
            /** Start */
            start?: string | null;
        };
        /**
         * EffortLevel
         * @description How far something is from what a person knows.
         * @enum {string}
         */
        EffortLevel: "small" | "some" | "large";
        /**
         * EffortOut
         * @description How far it is from what you know.
         */
        EffortOut: {
            /**
             * Closeness
             * @description 0 to 1: how far it counts already; 0.1 in the same group of skills, 0 where nothing is near.
             */
            closeness: number;
            level: components["schemas"]["EffortLevel"];
            /** Reason */
            reason: string;
        };
        /**
         * Eligibility
         * @description Whether a person may take a job at all.
         * @enum {string}
         */
        Eligibility: "eligible" | "unclear" | "ineligible";
        /**
         * EligibilityOut
         * @description Whether you may take the job; no demand stated means eligible.
         */
        EligibilityOut: {
            /** Reasons */
            reasons: components["schemas"]["EligibilityReasonOut"][];
            state: components["schemas"]["Eligibility"];
        };
        /**
         * EligibilityReasonOut
         * @description One demand of the posting, and how the profile answers it.
         */
        EligibilityReasonOut: {
            /**
             * Cv Quote
             * @description The words of the CV that answer it, where there are some.
             */
            cv_quote?: string | null;
            /** Detail */
            detail: string;
            /** Quote */
            quote: string | null;
            /** Rule */
            rule: string;
            state: components["schemas"]["Eligibility"];
        };
        /**
         * EmploymentType
         * @description The kinds of employment.
         * @enum {string}
         */
        EmploymentType: "full_time" | "part_time" | "contract" | "temporary" | "internship" | "volunteer" | "per_diem";
        /**
         * Engine
         * @description What answers: nothing, Anthropic's API, or a model on the operator's own machines, which costs nothing.
         * @enum {string}
         */
        Engine: "none" | "anthropic" | "local";
        /**
         * ErasedDomain
         * @description What one part of the program held of the account.
         */
        ErasedDomain: {
            /** Files */
            files: number;
            /** Name */
            name: string;
            /** Rows */
            rows: number;
        };
        /**
         * EventKind
         * @description What a timeline tells of.
         * @enum {string}
         */
        EventKind: "created" | "moved" | "applied" | "note" | "reply" | "contact_added" | "contact_removed" | "file_added" | "file_removed" | "letter_sent" | "cv_used" | "step_added" | "step_changed" | "step_done" | "step_removed" | "pay_changed" | "imported";
        /**
         * ExperienceEntry
         * @description A position held; dates are `YYYY-MM` or `YYYY`, a null end is the present.
         */
        ExperienceEntry: {
            /**
             * Bullets
             * @default []
             */
            bullets?: string[];
            /** Company */
            company?: string | null;
            /** End */
            end?: string | null;
            /** Location */
            location?: string | null;
            /** Start */
            start?: string | null;
            /** Title */
            title?: string | null;
            /** Unit */
            unit?: string | null;
        };
        /**
         * ExperienceIn
         * @description A position held.
         */
        ExperienceIn: {
            /** Bullets */
            bullets?: string[];
            /** Company */
            company?: string | null;
            /** End */
            end?: string | null;
            /** Location */
            location?: string | null;
            /** Start */
            start?: string | null;
            /** Title */
            title?: string | null;
            /** Unit */
            unit?: string | null;
        };
        /**
         * ExportState
         * @description Where an export stands.
         * @enum {string}
         */
        ExportState: "making" | "ready" | "failed";
        /**
         * Facets
         * @description Counts for the filters of a search; each facet ignores its own filter, so that another value can be chosen.
         */
        Facets: {
            /** Companies */
            companies: components["schemas"]["FacetValue"][];
            /** Employment Type */
            employment_type: components["schemas"]["FacetValue"][];
            /**
             * Exact
             * @description False where only the newest 10,000 matches were counted.
             */
            exact: boolean;
            /** Remote */
            remote: components["schemas"]["FacetValue"][];
            /** Seniority */
            seniority: components["schemas"]["FacetValue"][];
            /** Skills */
            skills: components["schemas"]["FacetValue"][];
            /** Source */
            source: components["schemas"]["FacetValue"][];
        };
        /**
         * FacetValue
         * @description One value of a facet and how many postings have it.
         */
        FacetValue: {
            /** Count */
            count: number;
            /** Label */
            label: string;
            /** Value */
            value: string;
        };
        /**
         * FactIn
         * @description The right value of a fact: text, a list of lines, or the fields of an entry; null empties or removes it.
         */
        FactIn: {
            value: components["schemas"]["JsonValue"];
        };
        /**
         * FactorOut
         * @description One factor of the score; the score of the match is 100 x the sum of weight x score.
         */
        FactorOut: {
            /** Evidence */
            evidence: components["schemas"]["app__matching__schemas__EvidenceOut"][];
            /** Label */
            label: string;
            /** Reason */
            reason: string;
            /**
             * Score
             * @description 0 to 1; null where the factor abstained.
             */
            score: number | null;
            /** Slug */
            slug: string;
            /**
             * Weight
             * @description Effective weight; those of the factors that judged sum to 1.
             */
            weight: number;
        };
        /**
         * FactOut
         * @description One fact of the profile: how sure we are, where it comes from, and whether the person has checked it.
         */
        FactOut: {
            /** Checked */
            checked: boolean;
            /** Confidence */
            confidence: number;
            /**
             * Edited
             * @description The person set it; `DELETE /profile/facts/{path}` takes that back.
             */
            edited: boolean;
            evidence: components["schemas"]["app__profile__schemas__EvidenceOut"] | null;
            /** Path */
            path: string;
            read: components["schemas"]["ReadOut"] | null;
            source: components["schemas"]["FactSource"];
            value: components["schemas"]["JsonValue"];
        };
        /**
         * FactSource
         * @description Who says so: the CV, or the person.
         * @enum {string}
         */
        FactSource: "cv" | "user";
        /**
         * FactsPage
         * @description Facts, unsure ones first, and how many of them are checked.
         */
        FactsPage: {
            /** Checked */
            checked: number;
            /** Items */
            items: components["schemas"]["FactOut"][];
            /** Next Cursor */
            next_cursor: string | null;
            total: components["schemas"]["Total"];
        };
        /**
         * Fate
         * @description What became of a line of the CV for this posting.
         * @enum {string}
         */
        Fate: "kept" | "moved" | "left_out";
        /**
         * FeedIn
         * @description A board or feed to read.
         */
        FeedIn: {
            /** Label */
            label?: string | null;
            /**
             * Settings
             * @description What the board needs of its own: a field mapping.
             */
            settings?: {
                [key: string]: components["schemas"]["JsonValue"];
            } | null;
            /**
             * Url
             * @description Its address, or a board's own name.
             */
            url: string;
        };
        /**
         * FeedOut
         * @description A board or feed that is read, and how its last reading ended.
         */
        FeedOut: {
            /** Closed */
            closed: number | null;
            /** Created At */
            created_at: string;
            /** Enabled */
            enabled: boolean;
            /** Error */
            error: string | null;
            /** Found */
            found: number | null;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Label */
            label: string;
            /** Last Run At */
            last_run_at: string | null;
            /** New */
            new: number | null;
            /** Page Url */
            page_url: string | null;
            /**
             * Removable
             * @description Whether you may change or remove it.
             */
            removable: boolean;
            /**
             * Settings
             * @description Secret values are null.
             */
            settings: {
                [key: string]: components["schemas"]["JsonValue"];
            };
            state: components["schemas"]["RunState"] | null;
            /** Url */
            url: string;
        };
        /**
         * FeedPatch
         * @description What changes about a board or feed.
         */
        FeedPatch: {
            /** Enabled */
            enabled?: boolean | null;
            /** Label */
            label?: string | null;
            /**
             * Settings
             * @description A secret value left out stays as it is.
             */
            settings?: {
                [key: string]: components["schemas"]["JsonValue"];
            } | null;
        };
        /**
         * FindIn
         * @description Whom to find, by a part of the name or by the e-mail address, and why.
         */
        FindIn: {
            /** Reason */
            reason: string;
            /** Text */
            text: string;
        };
        /**
         * FlowBy
         * @description How the flow of postings is cut.
         * @enum {string}
         */
        FlowBy: "day" | "week";
        /**
         * FlowItem
         * @description The postings of a day, or of a week that begins on a Monday.
         */
        FlowItem: {
            /**
             * Closed
             * @description Closed in it.
             */
            closed: number;
            /**
             * Complete
             * @description False for the day or week that is not over.
             */
            complete: boolean;
            /**
             * Opened
             * @description Posted in it; a job on several boards counts once.
             */
            opened: number;
            /**
             * Start
             * Format: date
             */
            start: string;
        };
        /**
         * Format
         * @description The kinds of file that are written.
         * @enum {string}
         */
        Format: "docx" | "pdf";
        /**
         * FoundOut
         * @description Candidates that were looked for by name.
         */
        FoundOut: {
            /**
             * Items
             * @description Up to 20.
             */
            items: components["schemas"]["PoolItem"][];
        };
        /**
         * Frequency
         * @description How often something is told.
         * @enum {string}
         */
        Frequency: "instant" | "daily" | "weekly";
        /**
         * Freshness
         * @description How fresh the counts are.
         */
        Freshness: {
            /**
             * Counted At
             * @description When postings were last counted; null before the first time.
             */
            counted_at: string | null;
            /**
             * Last Seen At
             * @description When any was last seen at its source.
             */
            last_seen_at: string | null;
            /**
             * Newest Posted At
             * @description When the newest open posting was posted.
             */
            newest_posted_at: string | null;
            /**
             * Waiting
             * @description Changed postings that are not counted yet; beyond 10,000 it says 10,000.
             */
            waiting: number;
        };
        /**
         * FunnelDays
         * @description The middle of the days between two dates, over the applications that have both.
         */
        FunnelDays: {
            /**
             * Median
             * @description Null where no application has both dates.
             */
            median: number | null;
            /** N */
            n: number;
        };
        /**
         * FunnelGroup
         * @description Applications that have something in common, stage by stage.
         */
        FunnelGroup: {
            /** Applications */
            applications: number;
            /**
             * Enough
             * @description Whether there are enough for the rates to say something.
             */
            enough: boolean;
            /** Key */
            key: string;
            /** Label */
            label: string;
            /**
             * Note
             * @description The reason in a sentence.
             */
            note: string | null;
            reason: components["schemas"]["NoFigure"] | null;
            /**
             * Refused
             * @description Refused by the employer, with or without more of an answer.
             */
            refused: number;
            /**
             * Steps
             * @description applied, reply, interview, offer, in this order.
             */
            steps: components["schemas"]["FunnelStep"][];
            /**
             * Waiting
             * @description No answer yet, and neither refused nor withdrawn.
             */
            waiting: number;
            /** Withdrawn */
            withdrawn: number;
        };
        /**
         * FunnelOut
         * @description How a person's applications went, as their board tells it.
         */
        FunnelOut: {
            /** As Of */
            as_of: string;
            /**
             * By Band
             * @description Band of our score, the highest first.
             */
            by_band: components["schemas"]["FunnelGroup"][];
            /**
             * By Cv
             * @description Which CV the card names.
             */
            by_cv: components["schemas"]["FunnelGroup"][];
            /**
             * By Source
             * @description Where the posting was found; the largest group first.
             */
            by_source: components["schemas"]["FunnelGroup"][];
            /**
             * By Title
             * @description Family of occupations of the job.
             */
            by_title: components["schemas"]["FunnelGroup"][];
            calibration: components["schemas"]["Calibration"];
            /**
             * Fewest
             * @description Applications from which on a rate is said to say something.
             */
            fewest: number;
            /**
             * First Day
             * @description Applied on this day or later; null: from the first.
             */
            first_day: string | null;
            /** Last Day */
            last_day: string | null;
            /** Note */
            note: string | null;
            reason: components["schemas"]["NoFigure"] | null;
            /** Time Zone */
            time_zone: string;
            total: components["schemas"]["FunnelGroup"];
            /**
             * Undated
             * @description Applied, but on which day was not noted.
             */
            undated: number;
            /**
             * Undated Counted
             * @description False where a period was asked for: they are left out then.
             */
            undated_counted: boolean;
        };
        /**
         * FunnelRate
         * @description A share with the interval it lies in: 95 of 100 such intervals hold the true share (Wilson).
         */
        FunnelRate: {
            /** High */
            high: number | null;
            /** Low */
            low: number | null;
            /**
             * Of
             * @description Applications it is a share of.
             */
            of: number;
            /**
             * Rate
             * @description 0 to 1; null where there is nothing to take a share of.
             */
            rate: number | null;
        };
        /**
         * FunnelShort
         * @description The funnel in four counts.
         */
        FunnelShort: {
            /** Applications */
            applications: number;
            /** Enough */
            enough: boolean;
            /** Interviews */
            interviews: number;
            /** Note */
            note: string | null;
            /** Offers */
            offers: number;
            reason: components["schemas"]["NoFigure"] | null;
            /** Replies */
            replies: number;
            reply_rate: components["schemas"]["FunnelRate"];
            /** Waiting */
            waiting: number;
        };
        /**
         * FunnelStage
         * @description How far an application got; each holds what got further too.
         * @enum {string}
         */
        FunnelStage: "applied" | "reply" | "interview" | "offer";
        /**
         * FunnelStep
         * @description How many got this far or further.
         */
        FunnelStep: {
            days_from_applied: components["schemas"]["FunnelDays"];
            days_from_previous: components["schemas"]["FunnelDays"];
            /** N */
            n: number;
            of_applied: components["schemas"]["FunnelRate"];
            of_previous: components["schemas"]["FunnelRate"];
            stage: components["schemas"]["FunnelStage"];
        };
        /**
         * GapChange
         * @description What to suppose: a parameter of `GET /matches/what-if` and of `GET /matches/{id}/what-if`.
         */
        GapChange: {
            /**
             * Parameter
             * @enum {string}
             */
            parameter: "add_skill" | "add_language" | "add_credential";
            /** Value */
            value: string;
        };
        /**
         * GapKind
         * @description What is missing.
         * @enum {string}
         */
        GapKind: "skill" | "credential" | "language";
        /**
         * GapOut
         * @description A stretch without a position or a course of study; `YYYY-MM`, the end included.
         */
        GapOut: {
            /** End */
            end: string;
            /** Months */
            months: number;
            /** Start */
            start: string;
        };
        /**
         * GapsBasis
         * @description What the figures stand on.
         */
        GapsBasis: {
            /**
             * As Of
             * @description The day the scores are of; null before the first scoring.
             */
            as_of: string | null;
            /**
             * Best
             * @description How many of them there are.
             */
            best: number;
            /**
             * Candidates
             * @description Missing skills that were tried, each on all matches.
             */
            candidates: number;
            /**
             * Least Score
             * @description From here on a match is close enough to say what you lack.
             */
            least_score: number;
            /**
             * Left Out
             * @description How many of these are left out, since they score below `least_score`.
             */
            left_out: number;
            /**
             * Matches
             * @description Matches looked at: those of your best ones that score enough.
             */
            matches: number;
            /**
             * Not Tried
             * @description Missing skills that were not tried, asked for by the fewest matches.
             */
            not_tried: number;
            /**
             * Reason
             * @description Why there is nothing to show, if so.
             */
            reason: ("no_profile" | "no_matches" | "no_close_matches") | null;
            /** Scored At */
            scored_at: string | null;
            /**
             * Wanted
             * @description How many of your best matches were asked for.
             */
            wanted: number;
            /** Words */
            words: string;
        };
        /**
         * GapSort
         * @description The orders of gaps: by worth (gain x demand), by gain, by demand, the nearest first.
         * @enum {string}
         */
        GapSort: "worth" | "gain" | "demand" | "effort";
        /**
         * GapsPage
         * @description One page of gaps.
         */
        GapsPage: {
            basis: components["schemas"]["GapsBasis"];
            /** Items */
            items: components["schemas"]["MatchGapOut"][];
            /** Next Cursor */
            next_cursor: string | null;
            total: components["schemas"]["Total"];
        };
        /**
         * GoesTo
         * @description Where a file belongs.
         * @enum {string}
         */
        GoesTo: "board" | "profile" | "account";
        /**
         * GrantIn
         * @description Give a person credits.
         */
        GrantIn: {
            /** Credits */
            credits: number;
            /** Reason */
            reason: string;
            /**
             * User Id
             * Format: uuid
             */
            user_id: string;
        };
        /**
         * GrantOut
         * @description The credits given, and what the person has now.
         */
        GrantOut: {
            /** Balance */
            balance: number;
            /** Created At */
            created_at: string;
            /** Credits */
            credits: number;
            /** Reason */
            reason: string;
            /**
             * User Id
             * Format: uuid
             */
            user_id: string;
        };
        /**
         * GroupRate
         * @description One group: how many of it there are, how many were selected, and how its rate compares.
         */
        GroupRate: {
            /** Below Four Fifths */
            below_four_fifths: boolean;
            /** Candidates */
            candidates: number;
            /** Group */
            group: string;
            /** Rate */
            rate: number;
            /**
             * Ratio
             * @description Against the group with the highest rate; null where nobody was selected.
             */
            ratio: number | null;
            /** Selected */
            selected: number;
            /**
             * Small
             * @description Fewer than 30 candidates: the ratio may be chance.
             */
            small: boolean;
        };
        /**
         * GroupsIn
         * @description Groups for the adverse-impact summary: `{"gender": "women", "age": "over 40"}`; none at all takes all away.
         */
        GroupsIn: {
            /** Labels */
            labels: {
                [key: string]: string;
            };
        };
        /**
         * GroupsOut
         * @description The groups recorded for a candidate; nothing that ranks ever reads them.
         */
        GroupsOut: {
            /**
             * Candidate Id
             * Format: uuid
             */
            candidate_id: string;
            /** Labels */
            labels: {
                [key: string]: string;
            };
        };
        /**
         * GrowthOver
         * @description How the share of a skill changed from one period to the next.
         */
        GrowthOver: {
            /** Days */
            days: number;
            /** Growth */
            growth: number | null;
            /** Previous */
            previous: number;
            reason: components["schemas"]["WhyNot"] | null;
            /** Recent */
            recent: number;
        };
        /**
         * HiddenAction
         * @description What can be done about a reason at once.
         */
        HiddenAction: {
            /**
             * Address
             * @description The address of the board to follow.
             */
            address?: string | null;
            /**
             * Board
             * @description The board to refresh or switch on.
             */
            board?: string | null;
            /**
             * Job Id
             * @description The job that is shown instead.
             */
            job_id?: string | null;
            /**
             * Kind
             * @enum {string}
             */
            kind: "import" | "follow" | "enable_source" | "enable_board" | "set_up" | "refresh" | "score" | "unhide" | "profile" | "open_match" | "open_job";
            /**
             * Label
             * @description What the board is called.
             */
            label?: string | null;
            /**
             * Source
             * @description The source to switch on, set up, refresh or follow.
             */
            source?: string | null;
            /** Source Label */
            source_label?: string | null;
        };
        /**
         * HiddenReason
         * @description One reason why a posting is not on your list.
         */
        HiddenReason: {
            action?: components["schemas"]["HiddenAction"] | null;
            /** Detail */
            detail: string;
            /** Fix */
            fix?: string | null;
            /** Rule */
            rule: string;
        };
        /**
         * HighlightOut
         * @description One line with what it rests on.
         */
        HighlightOut: {
            /** Claims */
            claims: components["schemas"]["LetterClaim"][];
            /**
             * State
             * @enum {string}
             */
            state: "supported" | "general" | "unsupported";
            /** Support */
            support: components["schemas"]["app__matching__schemas__EvidenceOut"][];
            /** Text */
            text: string;
        };
        /**
         * HighlightsIn
         * @description How highlights are to be chosen.
         */
        HighlightsIn: {
            /** @description A model where one is set up, unless said otherwise. */
            engine?: components["schemas"]["Writer"] | null;
            /**
             * Regenerate
             * @description Choose anew in place of what is kept.
             * @default false
             */
            regenerate?: boolean;
        };
        /**
         * HighlightsOut
         * @description The lines of a CV that answer a posting best.
         */
        HighlightsOut: {
            /** Bullets */
            bullets: components["schemas"]["HighlightOut"][];
            /** Cached */
            cached: boolean;
            engine: components["schemas"]["Writer"];
            /** Generated At */
            generated_at: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Job Id
             * Format: uuid
             */
            job_id: string;
            /**
             * Model
             * @description The model that wrote them; "evidence" where they were chosen without one.
             */
            model: string;
            /** Notice */
            notice: string | null;
            /** Outdated */
            outdated: boolean;
        };
        /**
         * HistoryOut
         * @description Something that happened to a posting, in words.
         */
        HistoryOut: {
            /** At */
            at: string;
            /**
             * Changes
             * @description The fields that changed; the text apart.
             */
            changes: components["schemas"]["PostingChange"][];
            /**
             * Kind
             * @enum {string}
             */
            kind: "first_seen" | "changed" | "closed" | "reopened" | "reposted" | "joined" | "parted" | "edited";
            /**
             * Lines
             * @description What changed in the text, at most 40 sentences.
             */
            lines: components["schemas"]["PostingLine"][];
            /**
             * More Lines
             * @description How many more sentences changed.
             */
            more_lines: number;
            /** Text */
            text: string;
        };
        /** HTTPValidationError */
        HTTPValidationError: {
            /** Detail */
            detail?: components["schemas"]["ValidationError"][];
        };
        /**
         * IdentityIn
         * @description Why somebody looks at who a candidate is.
         */
        IdentityIn: {
            /** Reason */
            reason: string;
        };
        /**
         * IdentityOut
         * @description Who a candidate is.
         */
        IdentityOut: {
            /** Email */
            email: string | null;
            /** File Name */
            file_name: string | null;
            /** Full Name */
            full_name: string | null;
            /** Links */
            links: string[];
            /** Location */
            location: string | null;
            /** Phone */
            phone: string | null;
            /** Schools */
            schools: string[];
        };
        /**
         * ImpactOut
         * @description Selection rates by recorded group; never part of a score.
         */
        ImpactOut: {
            /** Candidates */
            candidates: number;
            /** Dimensions */
            dimensions: components["schemas"]["DimensionImpact"][];
            /**
             * Job Id
             * Format: uuid
             */
            job_id: string;
            /** K */
            k: number | null;
            /** Note */
            note: string;
            /** Selected */
            selected: number;
            selected_by: components["schemas"]["SelectedBy"];
        };
        /**
         * Importance
         * @description How firmly a posting asks for a keyword.
         * @enum {string}
         */
        Importance: "must" | "nice" | "generic";
        /**
         * ImportedField
         * @description A field of an imported job: its value in words, and where it stood.
         */
        ImportedField: {
            /** From */
            from: string;
            /** Name */
            name: string;
            /** Value */
            value: string | null;
        };
        /**
         * ImportedOut
         * @description How a job was brought in.
         */
        ImportedOut: {
            /** At */
            at: string;
            /** By Me */
            by_me: boolean;
            /** Fields */
            fields: components["schemas"]["ImportedField"][];
            /** Method */
            method: string;
        };
        /**
         * ImportIn
         * @description A job to bring in: the address of its page, or its text (with the address it came from, where there is one).
         */
        ImportIn: {
            /** Company */
            company?: string | null;
            /**
             * Private
             * @description Only you see it.
             * @default false
             */
            private?: boolean;
            /** Text */
            text?: string | null;
            /** Title */
            title?: string | null;
            /** Url */
            url?: string | null;
        };
        /**
         * InboxMarked
         * @description How many items were marked, and how many are unread now.
         */
        InboxMarked: {
            /** Marked */
            marked: number;
            /** Unread */
            unread: number;
        };
        /**
         * InboxRead
         * @description Which items to mark: these, or all.
         */
        InboxRead: {
            /** All */
            all?: true | null;
            /** Ids */
            ids?: string[] | null;
            /**
             * Read
             * @description False marks them as unread again.
             * @default true
             */
            read?: boolean;
        };
        /**
         * InboxState
         * @description What a badge needs to know.
         */
        InboxState: {
            /**
             * Revision
             * @description Grows with every change of the inbox.
             */
            revision: number;
            /** Unread */
            unread: number;
        };
        /**
         * InterviewReport
         * @description How an interview went; every score comes with its reason and your words.
         */
        InterviewReport: {
            /** Answers */
            answers: components["schemas"]["ReportAnswer"][];
            /**
             * Conversation Id
             * Format: uuid
             */
            conversation_id: string;
            /** Criteria */
            criteria: components["schemas"]["ReportCriterion"][];
            job: components["schemas"]["CoachJob"] | null;
            /** Next Steps */
            next_steps: string[];
            /** Notice */
            notice: string | null;
            /** Overall */
            overall: number | null;
            stage: components["schemas"]["ConversationStage"];
            /** Strengths */
            strengths: string[];
            /** Summary */
            summary: string;
            /** Work On */
            work_on: string[];
        };
        /**
         * JobGapItem
         * @description One thing a posting asks for that you do not fully meet.
         */
        JobGapItem: {
            change: components["schemas"]["GapChange"];
            /** Detail */
            detail: string;
            effort: components["schemas"]["EffortOut"] | null;
            /**
             * Gain
             * @description By how much this score would rise with it; 0 where it would not.
             */
            gain: number;
            /** Id */
            id: string;
            /**
             * Importance
             * @enum {string}
             */
            importance: "must" | "nice" | "generic";
            kind: components["schemas"]["GapKind"];
            /** Name */
            name: string;
            near: components["schemas"]["NearOut"] | null;
            /**
             * Opens
             * @description Whether it would then be clear that you may take the job.
             */
            opens: boolean;
            /** Quote */
            quote: string;
            /**
             * State
             * @enum {string}
             */
            state: "partly" | "missing";
        };
        /**
         * JobGapOut
         * @description What stands between you and one posting.
         */
        JobGapOut: {
            band: components["schemas"]["Band"];
            band_with_all: components["schemas"]["Band"];
            eligibility: components["schemas"]["Eligibility"];
            /**
             * Items
             * @description What gains most first.
             */
            items: components["schemas"]["JobGapItem"][];
            job: components["schemas"]["JobItem"];
            /**
             * Match Id
             * Format: uuid
             */
            match_id: string;
            /** Score */
            score: number;
            /**
             * Score With All
             * @description The score if you had every skill it misses.
             */
            score_with_all: number;
            /**
             * States
             * @description How many points of its checklist stand how.
             */
            states: {
                [key: string]: number;
            };
            /** Words */
            words: string;
        };
        /**
         * JobItem
         * @description A posting in a list.
         */
        JobItem: {
            /** Company */
            company: string;
            /** Demo */
            demo: boolean;
            employment_type: components["schemas"]["EmploymentType"] | null;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Location
             * @description As the source gives it; several places are separated by semicolons.
             */
            location: string;
            /** Posted At */
            posted_at: string;
            remote: components["schemas"]["Remote"];
            salary: components["schemas"]["Money"] | null;
            seniority: components["schemas"]["Seniority"] | null;
            /** Skills */
            skills: string[];
            /**
             * Snippet
             * @description Words of the text around what was searched for.
             */
            snippet?: string | null;
            /** Source */
            source: string;
            status: components["schemas"]["JobStatus"];
            /** Title */
            title: string;
            /**
             * Url
             * @description The posting's page at its source.
             */
            url: string;
        };
        /**
         * JobModelReadingOut
         * @description What a language model added to the reading of a posting; its words are quoted like any other.
         */
        JobModelReadingOut: {
            /** Model */
            model: string;
            /**
             * Orders
             * @description Pieces of the text that spoke to a program; they were not passed on to the model.
             */
            orders: number;
            /**
             * Prompt
             * @description The prompt and its version, as in "job_requirements/1".
             */
            prompt: string;
            /**
             * Proposals
             * @description Demands it found that the posting confirms; those it changed say `by_model`.
             */
            proposals: number;
            /** Read At */
            read_at: string;
        };
        /**
         * JobOut
         * @description A posting with its words and what was read from them.
         */
        JobOut: {
            /** Attribution */
            attribution: string;
            /** Benefits */
            benefits: components["schemas"]["BenefitOut"][];
            /**
             * Clearance
             * @description The security clearance it demands.
             */
            clearance: string | null;
            /** Closed At */
            closed_at: string | null;
            /** Closed Reason */
            closed_reason: string | null;
            /** Company */
            company: string;
            /** Credentials */
            credentials: components["schemas"]["CredentialOut"][];
            /** @description The degree that binds: the lowest demanded, else the lowest wished. */
            degree: components["schemas"]["DegreeOut"] | null;
            /**
             * Degrees
             * @description All levels named, in order.
             */
            degrees: components["schemas"]["DegreeOut"][];
            /** Demo */
            demo: boolean;
            /**
             * Description Html
             * @description Sanitised: a few harmless elements, absolute links.
             */
            description_html: string;
            /** Description Text */
            description_text: string;
            /** Duplicates */
            duplicates: components["schemas"]["DuplicateOut"][];
            /**
             * Editable
             * @description Whether you may change or remove it.
             * @default false
             */
            editable?: boolean;
            /**
             * Edited
             * @description Fields that a person put right.
             */
            edited?: string[];
            employment_type: components["schemas"]["EmploymentType"] | null;
            /** Expires At */
            expires_at: string | null;
            /**
             * Extra
             * @description What the source says beside: department, tags, its own words for pay.
             */
            extra: {
                [key: string]: components["schemas"]["JsonValue"];
            };
            /** First Seen At */
            first_seen_at: string;
            /**
             * History
             * @description Newest first; kept for a year.
             */
            history: components["schemas"]["HistoryOut"][];
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** @description How somebody brought it in. */
            imported?: components["schemas"]["ImportedOut"] | null;
            /**
             * Language
             * @description The language it is written in, ISO 639-1.
             */
            language: string | null;
            /** Languages */
            languages: components["schemas"]["LanguageOut"][];
            /** Last Seen At */
            last_seen_at: string;
            /**
             * Location
             * @description As the source gives it; several places are separated by semicolons.
             */
            location: string;
            /** @description Null where only the rules read it. */
            model_reading?: components["schemas"]["JobModelReadingOut"] | null;
            /** @description Null where the title names no occupation we are sure of. */
            occupation: components["schemas"]["OccupationOut"] | null;
            /** @description What it says of pay in place of a figure; null where there is one, or nothing is said. */
            pay_words?: components["schemas"]["NamedPayOut"] | null;
            /** Places */
            places: {
                [key: string]: components["schemas"]["JsonValue"];
            }[];
            /** Posted At */
            posted_at: string;
            /**
             * Quotes
             * @description The words behind remote, remote_scope, seniority, years_min, sponsorship and clearance.
             */
            quotes: {
                [key: string]: string;
            };
            remote: components["schemas"]["Remote"];
            /** Remote Scope */
            remote_scope: string | null;
            reposts: components["schemas"]["RepostsOut"] | null;
            /** Requirements */
            requirements: components["schemas"]["RequirementOut"][];
            /** @description Where one must live, where it demands that. */
            residence?: components["schemas"]["ResidenceOut"] | null;
            salary: components["schemas"]["Money"] | null;
            seniority: components["schemas"]["Seniority"] | null;
            shift: components["schemas"]["ShiftOut"] | null;
            /** Skills */
            skills: string[];
            /**
             * Snippet
             * @description Words of the text around what was searched for.
             */
            snippet?: string | null;
            /** Source */
            source: string;
            /** Source Label */
            source_label: string;
            /** @description What it says of sponsoring a visa. */
            sponsorship: components["schemas"]["Sponsorship"] | null;
            /** @description When the work begins, where it gives a date. */
            start?: components["schemas"]["StartOut"] | null;
            status: components["schemas"]["JobStatus"];
            /**
             * Summary
             * @description At most two of its own sentences: what the job is, what is asked.
             */
            summary: string[];
            /** Title */
            title: string;
            travel: components["schemas"]["TravelOut"] | null;
            /** Updated At */
            updated_at: string;
            /**
             * Url
             * @description The posting's page at its source.
             */
            url: string;
            work_permit: components["schemas"]["WorkPermitOut"] | null;
            /** Years Min */
            years_min: number | null;
        };
        /**
         * JobPatch
         * @description What a person puts right about a job; null says that the job states none.
         */
        JobPatch: {
            /**
             * Company
             * @default
             */
            company?: string;
            /**
             * Description Text
             * @default
             */
            description_text?: string;
            employment_type?: components["schemas"]["EmploymentType"] | null;
            /**
             * Location
             * @default
             */
            location?: string;
            /** @default unknown */
            remote?: components["schemas"]["Remote"];
            salary?: components["schemas"]["Money"] | null;
            seniority?: components["schemas"]["Seniority"] | null;
            /**
             * Title
             * @default
             */
            title?: string;
        };
        /**
         * JobReadingCost
         * @description What it would cost at most to have a language model read a posting; `read` where one has.
         */
        JobReadingCost: {
            /** Affordable */
            affordable: boolean;
            /** Credits */
            credits: number;
            /** Model */
            model: string;
            /** Read */
            read: boolean;
            /**
             * Reason
             * @description Why it is not affordable.
             */
            reason: string | null;
        };
        /**
         * JobSalaryOut
         * @description What a posting pays: the employer's own figures, or our estimate where there are none. Never both.
         */
        JobSalaryOut: {
            estimate: components["schemas"]["SalaryOut"] | null;
            /**
             * Job Id
             * Format: uuid
             */
            job_id: string;
            stated: components["schemas"]["Money"] | null;
            /**
             * Stated In
             * @description The posting that states it: this one, or another of the same job.
             */
            stated_in: string | null;
        };
        /**
         * JobSearchContact
         * @description Somebody spoken to; who it is stands there only where it was asked for.
         */
        JobSearchContact: {
            /** Email */
            email: string | null;
            /** Name */
            name: string | null;
            /** Phone */
            phone: string | null;
            /** Role */
            role: string | null;
        };
        /**
         * JobSearchCounts
         * @description What happened within the span.
         */
        JobSearchCounts: {
            /** Accepted */
            accepted: number;
            /**
             * Applications
             * @description Applied within the span.
             */
            applications: number;
            /** Interviews */
            interviews: number;
            /** Offers */
            offers: number;
            /** Rejected */
            rejected: number;
            /** Replies */
            replies: number;
            /**
             * Undated
             * @description Applied, but on which day was not noted; entered within the span.
             */
            undated: number;
            /** Withdrawn */
            withdrawn: number;
        };
        /**
         * JobSearchInterview
         * @description An interview with its date; `at` is null where it is all of a day.
         */
        JobSearchInterview: {
            /** At */
            at: string | null;
            /**
             * Day
             * Format: date
             */
            day: string;
            /** Time Zone */
            time_zone: string;
            /**
             * To Come
             * @description It lies ahead.
             */
            to_come: boolean;
        };
        /**
         * JobSearchItem
         * @description One application with everything that shows it was made.
         */
        JobSearchItem: {
            /**
             * Application Id
             * Format: uuid
             */
            application_id: string;
            /**
             * Applied On
             * @description Null where no day was noted.
             */
            applied_on: string | null;
            /** Company */
            company: string;
            /** Contacts */
            contacts: components["schemas"]["JobSearchContact"][];
            /** Files */
            files: string[];
            /** Interviews */
            interviews: components["schemas"]["JobSearchInterview"][];
            /** Location */
            location: string | null;
            origin: components["schemas"]["Origin"];
            /** Papers */
            papers: components["schemas"]["JobSearchPaper"][];
            /** Replies */
            replies: string[];
            /**
             * Source
             * @description Where the posting was found; null for one's own entry.
             */
            source: string | null;
            /**
             * Stages
             * @description In the order they were reached; the last is the present one.
             */
            stages: components["schemas"]["JobSearchStage"][];
            /** Title */
            title: string;
            /**
             * Url
             * @description Of the posting.
             */
            url: string | null;
        };
        /**
         * JobSearchPaper
         * @description Something sent with an application, in which version, and when it was noted.
         */
        JobSearchPaper: {
            /**
             * Day
             * Format: date
             */
            day: string;
            kind: components["schemas"]["PaperKind"];
            /**
             * Name
             * @description Of a file.
             */
            name: string | null;
            /** Number */
            number: number | null;
        };
        /**
         * JobSearchReport
         * @description Applications on which something happened in a span of days. Nothing is stated that was not noted.
         */
        JobSearchReport: {
            counts: components["schemas"]["JobSearchCounts"];
            /**
             * First Day
             * Format: date
             */
            first_day: string;
            /**
             * Items
             * @description By the day of applying; those without one last.
             */
            items: components["schemas"]["JobSearchItem"][];
            language: components["schemas"]["ReportLanguage"];
            /**
             * Last Day
             * Format: date
             */
            last_day: string;
            /**
             * Made On
             * Format: date
             */
            made_on: string;
            /**
             * Person
             * @description Null where no name was given.
             */
            person: string | null;
            /** Time Zone */
            time_zone: string;
            /** With Contacts */
            with_contacts: boolean;
        };
        /**
         * JobSearchStage
         * @description A stage an application reached.
         */
        JobSearchStage: {
            /**
             * Day
             * @description Null where no day was noted.
             */
            day: string | null;
            /**
             * Label
             * @description In the language of the report.
             */
            label: string;
            /**
             * Noted
             * @description The day is the one on which it was noted, not one that was stated.
             */
            noted: boolean;
            stage: components["schemas"]["Stage"];
        };
        /**
         * JobStatus
         * @description Whether one can still apply.
         * @enum {string}
         */
        JobStatus: "open" | "closed";
        JsonValue: unknown;
        /**
         * KeptAfter
         * @description What stays after an account is gone, and why; none of it names the person.
         */
        KeptAfter: {
            /** Count */
            count: number;
            /** What */
            what: string;
            /** Why */
            why: string;
        };
        /**
         * KeywordKind
         * @description What a keyword of the posting is.
         * @enum {string}
         */
        KeywordKind: "job_title" | "skill" | "credential" | "language";
        /**
         * KnownBoard
         * @description A board that could be followed.
         */
        KnownBoard: {
            /** Address */
            address: string;
            /** Followed */
            followed: boolean;
            /** Label */
            label: string;
            /** Page Url */
            page_url: string | null;
            /** Source */
            source: string;
            /** Source Label */
            source_label: string;
        };
        /**
         * KnownSkill
         * @description A skill of yours.
         */
        KnownSkill: {
            /** Id */
            id: string;
            /** Name */
            name: string;
        };
        /**
         * LanguageEntry
         * @description A spoken language by its English name; `level` is a CEFR level or `native`.
         */
        LanguageEntry: {
            /** Level */
            level?: string | null;
            /** Name */
            name: string;
        };
        /**
         * LanguageIn
         * @description A spoken language.
         */
        LanguageIn: {
            /** Level */
            level?: string | null;
            /** Name */
            name: string;
        };
        /**
         * LanguageOut
         * @description A language a posting asks for.
         */
        LanguageOut: {
            /**
             * Level
             * @description A CEFR level or native.
             */
            level: string | null;
            /** Name */
            name: string;
            /** Quote */
            quote: string;
            /** Required */
            required: boolean;
        };
        /**
         * LearnedWeight
         * @description What the choices of many say one factor should count.
         */
        LearnedWeight: {
            /** Default */
            default: number;
            /** Label */
            label: string;
            /** Slug */
            slug: string;
            /** Weight */
            weight: number;
        };
        /**
         * LearningIn
         * @description Whether your choices may be learned from; anonymous, together with those of at least four others.
         */
        LearningIn: {
            /** Share Choices */
            share_choices: boolean;
        };
        /**
         * LearningOut
         * @description Whether your choices may be learned from, and what was learned from those of all who said yes.
         */
        LearningOut: {
            /** Share Choices */
            share_choices: boolean;
            /** Version */
            version: string | null;
            /**
             * Weights
             * @description To take over with PUT /matches/weights, if you wish.
             */
            weights: components["schemas"]["LearnedWeight"][];
            /**
             * Words
             * @description What they rest on, or why there are none.
             */
            words: string;
        };
        /**
         * Length
         * @description How long a letter is: about 100, 180 or 280 words.
         * @enum {string}
         */
        Length: "short" | "medium" | "long";
        /**
         * LetterAcceptance
         * @description Say that a sentence is true though nothing here supports it, or take that back.
         */
        LetterAcceptance: {
            /**
             * Accepted
             * @default true
             */
            accepted?: boolean;
            /**
             * Sentence
             * @description The number of the sentence.
             */
            sentence: number;
        };
        /**
         * LetterClaim
         * @description Words of a sentence that nothing supports, and what is wrong with them.
         */
        LetterClaim: {
            /**
             * By Model
             * @description A language model says so, which you asked to look too.
             * @default false
             */
            by_model?: boolean;
            /**
             * Kind
             * @enum {string}
             */
            kind: "skill" | "number" | "date" | "employer" | "title" | "degree" | "school" | "licence" | "language" | "place" | "name";
            /** Reason */
            reason: string;
            /** Words */
            words: string;
        };
        /**
         * LetterIn
         * @description How a letter is to be written; what is left out is formal, of medium length, in the posting's language.
         */
        LetterIn: {
            /** @description A model where one is set up, unless said otherwise. */
            engine?: components["schemas"]["Writer"] | null;
            /** Language */
            language?: string | null;
            length?: components["schemas"]["Length"] | null;
            /**
             * Regenerate
             * @description Write a new version in place of the one that is kept.
             * @default false
             */
            regenerate?: boolean;
            tone?: components["schemas"]["Tone"] | null;
        };
        /**
         * LetterOptions
         * @description How the letter was asked for.
         */
        LetterOptions: {
            /** Language */
            language: string;
            length: components["schemas"]["Length"];
            tone: components["schemas"]["Tone"];
        };
        /**
         * LetterOut
         * @description A cover letter with the support of every sentence.
         */
        LetterOut: {
            /**
             * Cached
             * @description It was kept from before; nothing was written anew.
             */
            cached: boolean;
            /** Changed At */
            changed_at: string;
            /** Closing */
            closing: string;
            /**
             * Edited
             * @description You changed it.
             */
            edited: boolean;
            engine: components["schemas"]["Writer"];
            /** Exportable */
            exportable: boolean;
            /** Generated At */
            generated_at: string;
            /** Greeting */
            greeting: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Job Id
             * Format: uuid
             */
            job_id: string;
            /**
             * Model
             * @description The model that wrote it; "evidence" for a draft made without one.
             */
            model: string;
            /**
             * Notice
             * @description What you should know of how it came about.
             */
            notice: string | null;
            options: components["schemas"]["LetterOptions"];
            /**
             * Outdated
             * @description Your profile or the posting changed since it was written.
             */
            outdated: boolean;
            /** Paragraphs */
            paragraphs: string[];
            /** Sentences */
            sentences: components["schemas"]["LetterSentence"][];
            /** Signature */
            signature: string;
            /**
             * Text
             * @description The whole letter as it is copied.
             */
            text: string;
            /**
             * Unsupported
             * @description Sentences that rest on nothing and are not accepted.
             */
            unsupported: number;
            /**
             * Version
             * @description From 1, counted through all letters for this posting.
             */
            version: number;
        };
        /**
         * LetterPage
         * @description One page of the letters for a posting.
         */
        LetterPage: {
            /** Items */
            items: components["schemas"]["LetterSummary"][];
            /** Next Cursor */
            next_cursor: string | null;
            total: components["schemas"]["Total"];
        };
        /**
         * LetterPatch
         * @description What to change; what is left out stays. Either whole paragraphs, or single sentences.
         */
        LetterPatch: {
            /** Closing */
            closing?: string | null;
            /** Greeting */
            greeting?: string | null;
            /** Paragraphs */
            paragraphs?: string[] | null;
            /** Sentences */
            sentences?: components["schemas"]["LetterSentenceIn"][] | null;
            /** Signature */
            signature?: string | null;
        };
        /**
         * LetterReviewCost
         * @description What it would cost at most to have a language model look at a letter too; `reviewed` where it did already.
         */
        LetterReviewCost: {
            /** Affordable */
            affordable: boolean;
            /**
             * Cost Microusd
             * @description Millionths of a US dollar.
             */
            cost_microusd: number;
            /** Credits */
            credits: number;
            /** Model */
            model: string;
            /**
             * Reason
             * @description Why it can't be afforded.
             */
            reason: string | null;
            /** Reviewed */
            reviewed: boolean;
        };
        /**
         * LetterSentence
         * @description One sentence with what it rests on. `general` states nothing that could be checked.
         */
        LetterSentence: {
            /**
             * Accepted
             * @description You said that it is true, though nothing here supports it.
             */
            accepted: boolean;
            /**
             * Claims
             * @description What in it rests on nothing.
             */
            claims: components["schemas"]["LetterClaim"][];
            /**
             * Number
             * @description From 0, through the whole letter.
             */
            number: number;
            /**
             * Own
             * @description You wrote it.
             */
            own: boolean;
            /**
             * Paragraph
             * @description From 0.
             */
            paragraph: number;
            /**
             * Reviewed
             * @description A language model looked at it too, at your wish.
             * @default false
             */
            reviewed?: boolean;
            /**
             * State
             * @enum {string}
             */
            state: "supported" | "general" | "unsupported";
            /** Support */
            support: components["schemas"]["app__matching__schemas__EvidenceOut"][];
            /** Text */
            text: string;
        };
        /**
         * LetterSentenceIn
         * @description A new text of one sentence; empty takes it out.
         */
        LetterSentenceIn: {
            /** Number */
            number: number;
            /** Text */
            text: string;
        };
        /**
         * LetterSummary
         * @description A version of the letter in the list.
         */
        LetterSummary: {
            /** Changed At */
            changed_at: string;
            /** Edited */
            edited: boolean;
            engine: components["schemas"]["Writer"];
            /** Generated At */
            generated_at: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Model */
            model: string;
            options: components["schemas"]["LetterOptions"];
            /** Outdated */
            outdated: boolean;
            /** Version */
            version: number;
        };
        /**
         * LicenceStanding
         * @description How a licence stands, as its holder says; the day it ends is told apart.
         * @enum {string}
         */
        LicenceStanding: "active" | "inactive" | "expired" | "suspended" | "revoked";
        /**
         * LineVerdict
         * @description What becomes of a line.
         * @enum {string}
         */
        LineVerdict: "new" | "existing" | "skipped";
        /**
         * LinkIn
         * @description The token of a link in a mail.
         */
        LinkIn: {
            /** Token */
            token: string;
        };
        /**
         * ListWhatIfOut
         * @description What a change of your profile would do to your list; nothing is changed.
         */
        ListWhatIfOut: {
            /**
             * Average Gain
             * @description Points, over all that were looked at.
             */
            average_gain: number;
            /** Bands */
            bands: {
                [key: string]: number;
            };
            /** Bands Before */
            bands_before: {
                [key: string]: number;
            };
            /**
             * Basis
             * @description What was looked at, in words.
             */
            basis: string;
            /**
             * Became Eligible
             * @description Jobs of which it would then be clear that you may take them.
             */
            became_eligible: number;
            /** Became Ineligible */
            became_ineligible: number;
            /** Better */
            better: number;
            /** Changed */
            changed: number;
            /** Compared */
            compared: number;
            /**
             * Entering
             * @description Jobs that would reach it.
             */
            entering: number;
            /**
             * Items
             * @description The biggest movers, the gains first.
             */
            items: components["schemas"]["SupposedItem"][];
            /**
             * Leaving
             * @description Jobs that would fall below it.
             */
            leaving: number;
            /**
             * Opens At
             * @description The score from which a job counts as on the list.
             */
            opens_at: number;
            /** Worse */
            worse: number;
        };
        /**
         * LoginIn
         * @description The OAuth2 password form; what it carries beside name and password is of no use here.
         */
        LoginIn: {
            /** Client Id */
            client_id?: string | null;
            /** Client Secret */
            client_secret?: string | null;
            /** Grant Type */
            grant_type?: "password" | null;
            /**
             * Password
             * Format: password
             */
            password: string;
            /** Scope */
            scope?: string | null;
            /**
             * Username
             * @description The e-mail address.
             */
            username: string;
        };
        /**
         * LogOut
         * @description One line of the desk's log.
         */
        LogOut: {
            action: components["schemas"]["Action"];
            /** At */
            at: string;
            /**
             * By
             * @description Who did it; null for what a candidate did.
             */
            by: string | null;
            /** Candidate Id */
            candidate_id: string | null;
            /** Code */
            code: string | null;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Job Id */
            job_id: string | null;
            /** Reason */
            reason: string | null;
            /**
             * Undone
             * @description A later entry took it back.
             */
            undone: boolean;
        };
        /**
         * LookedAt
         * @description That an answer comes from the newest postings of a segment, not from the counts of all.
         */
        LookedAt: {
            /**
             * Capped
             * @description Whether there are more, which were not read.
             */
            capped: boolean;
            /**
             * Postings
             * @description Postings read, open or of the two periods.
             */
            postings: number;
        };
        /**
         * LookedFor
         * @description What was looked through afterwards, and how much of the account was found there.
         */
        LookedFor: {
            /** Found */
            found: number;
            /** Looked At */
            looked_at: string;
            /** Where */
            where: string;
        };
        /**
         * MailSecurity
         * @description How the connection to a mail server is encrypted: not, after its start, or from its start.
         * @enum {string}
         */
        MailSecurity: "none" | "starttls" | "tls";
        /**
         * MailServerIn
         * @description A mail server. A password that was kept before may be left out.
         */
        MailServerIn: {
            /** Host */
            host: string;
            /** Password */
            password?: string | null;
            /** Port */
            port: number;
            /** @default starttls */
            security?: components["schemas"]["MailSecurity"];
            /** Sender */
            sender?: string | null;
            /** Username */
            username?: string | null;
        };
        /**
         * MailServerOut
         * @description Which server sends mail, without its password.
         */
        MailServerOut: {
            /** Has Password */
            has_password: boolean;
            /** Host */
            host: string | null;
            /** Port */
            port: number | null;
            security: components["schemas"]["MailSecurity"] | null;
            /** Sender */
            sender: string;
            /** @description environment (SMTP_URL, which comes first), admin (entered here), caught (development without a server: mail goes into a folder), none (no mail is sent) */
            source: components["schemas"]["MailSource"];
            /** Username */
            username: string | null;
            /** Version */
            version: number;
        };
        /**
         * MailSource
         * @description Where the mail server in use is set.
         * @enum {string}
         */
        MailSource: "environment" | "admin" | "caught" | "none";
        /**
         * MailTestIn
         * @description Where a test goes.
         */
        MailTestIn: {
            /** To */
            to: string;
        };
        /**
         * MailTestOut
         * @description A test that was taken.
         */
        MailTestOut: {
            /** Detail */
            detail: string;
            source: components["schemas"]["MailSource"];
        };
        /**
         * ManagedUserOut
         * @description A person as an admin sees them.
         */
        ManagedUserOut: {
            /** Active */
            active: boolean;
            /** Created At */
            created_at: string;
            /** Email */
            email: string;
            /** Full Name */
            full_name: string | null;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            role: components["schemas"]["Role"];
            /**
             * Time Zone
             * @description IANA name; null until the person or their browser said one.
             */
            time_zone: string | null;
        };
        /**
         * MarketBreakdown
         * @description Open postings by family, occupation, country, seniority or way of working, the most first.
         */
        MarketBreakdown: {
            /** By */
            by: string;
            freshness: components["schemas"]["Freshness"];
            /** Growth Days */
            growth_days: number;
            /** Items */
            items: components["schemas"]["BreakdownItem"][];
            /**
             * Postings
             * @description Open postings looked at.
             */
            postings: number;
        };
        /**
         * MarketFlow
         * @description New postings against closed ones, without a gap, the oldest first.
         */
        MarketFlow: {
            /**
             * By
             * @enum {string}
             */
            by: "day" | "week";
            freshness: components["schemas"]["Freshness"];
            /** Items */
            items: components["schemas"]["FlowItem"][];
        };
        /**
         * MarketItem
         * @description One skill on the market.
         */
        MarketItem: {
            /**
             * Growth
             * @description Change of the share against the period before; null where too few.
             */
            growth: number | null;
            /** @description Why there is no growth. */
            growth_reason: components["schemas"]["WhyNot"] | null;
            /** Id */
            id: string;
            /**
             * Jobs
             * @description Open postings that ask for it; a job on several boards counts once.
             */
            jobs: number;
            /** Name */
            name: string;
            /**
             * Previous
             * @description Postings of the period before.
             */
            previous: number;
            /**
             * Recent
             * @description Postings of the last period that ask for it, open or not.
             */
            recent: number;
            /** Salary Currency */
            salary_currency: string | null;
            /**
             * Salary Lift
             * @description Against the median of all postings in the same currency.
             */
            salary_lift: number | null;
            /**
             * Salary Median
             * @description The middle of the yearly pay where it is asked for.
             */
            salary_median: number | null;
            /**
             * Salary N
             * @description Postings behind the median.
             */
            salary_n: number;
            /** Salary P25 */
            salary_p25: number | null;
            /** Salary P75 */
            salary_p75: number | null;
            /**
             * Salary Period
             * @default year
             * @constant
             */
            salary_period?: "year";
            /** @description Why there is no pay. */
            salary_reason: components["schemas"]["WhyNot"] | null;
            /**
             * Share
             * @description Of all open postings looked at, 0 to 1.
             */
            share: number;
        };
        /**
         * MarketPage
         * @description One page of the market.
         */
        MarketPage: {
            freshness: components["schemas"]["Freshness"];
            /**
             * Growth Days
             * @description Length of each of the two periods that growth compares.
             */
            growth_days: number;
            /** Items */
            items: components["schemas"]["MarketItem"][];
            /** @description Set where the segment is not counted ahead (words of the title, other days than 7, 30 and 90, more than two filters): the newest postings were read. */
            looked_at: components["schemas"]["LookedAt"] | null;
            /** Next Cursor */
            next_cursor: string | null;
            /** @description Set where a filter is: pay then comes from the newest postings of the segment that state it. */
            paid_looked_at: components["schemas"]["LookedAt"] | null;
            /**
             * Postings
             * @description Open postings looked at.
             */
            postings: number;
            total: components["schemas"]["Total"];
        };
        /**
         * MarketSort
         * @description The orders of the market: most asked, fastest growing, best paid.
         * @enum {string}
         */
        MarketSort: "jobs" | "growth" | "salary";
        /**
         * MarketSummary
         * @description What the market is counted over.
         */
        MarketSummary: {
            /** Families */
            families: components["schemas"]["Counted"][];
            freshness: components["schemas"]["Freshness"];
            /** Last Seen At */
            last_seen_at: string | null;
            /** Newest Posted At */
            newest_posted_at: string | null;
            /**
             * Postings
             * @description Open postings; a job on several boards counts once.
             */
            postings: number;
            /**
             * Readings
             * @description When each source was last read to its end.
             */
            readings: components["schemas"]["SourceRead"][];
            /**
             * Sources
             * @description Open postings of each source; a job on several boards counts in each.
             */
            sources: components["schemas"]["Counted"][];
            /**
             * With Pay
             * @description Of them, those whose employer states pay.
             */
            with_pay: number;
        };
        /**
         * MatchDetailOut
         * @description A match with the posting's demands one by one, and what can be done.
         */
        MatchDetailOut: {
            band: components["schemas"]["Band"];
            /** Computed At */
            computed_at: string;
            eligibility: components["schemas"]["EligibilityOut"];
            /** Factors */
            factors: components["schemas"]["FactorOut"][];
            /**
             * History
             * @description Newest first; the last one is the first score.
             * @default []
             */
            history?: components["schemas"]["MomentOut"][];
            /**
             * Id
             * Format: uuid
             */
            id: string;
            job: components["schemas"]["JobItem"];
            /** Matching Skills */
            matching_skills: string[];
            /**
             * Missing Skills
             * @description What weighs most first.
             */
            missing_skills: string[];
            /** @description The last move by a point or more, within two weeks. */
            moved?: components["schemas"]["MovedOut"] | null;
            /** Next Actions */
            next_actions: components["schemas"]["NextAction"][];
            /** Requirements */
            requirements: components["schemas"]["AnsweredRequirement"][];
            /** Score */
            score: number;
            /** Score Version */
            score_version: string;
            status: components["schemas"]["Status"];
        };
        /**
         * MatchesState
         * @description What a screen needs to know to be up to date.
         */
        MatchesState: {
            /**
             * Compared
             * @description Positions compared.
             */
            compared: number;
            /**
             * Revision
             * @description Grows whenever your matches change; 0 before the first scoring.
             */
            revision: number;
            /**
             * Scored At
             * @description When all postings were last compared with your profile.
             */
            scored_at: string | null;
            /** @description The scoring under way, if there is one. */
            scoring: components["schemas"]["ScoringNow"] | null;
            /**
             * Stored
             * @description How many of the best are kept.
             */
            stored: number;
        };
        /**
         * MatchGapOut
         * @description Something your matches ask for and your profile does not show.
         */
        MatchGapOut: {
            /**
             * Asked
             * @description How many of the matches looked at ask for it.
             */
            asked: number;
            /** Asked Must */
            asked_must: number;
            /** @description The gain is the sum of what this what-if adds to each match. */
            change: components["schemas"]["GapChange"];
            /**
             * Demand
             * @description Open postings that ask for it, of all; for others than skills: of the matches.
             */
            demand: number;
            /** @description Null for licences and languages: we can't tell. */
            effort: components["schemas"]["EffortOut"] | null;
            /**
             * Gain
             * @description By how many points their scores would rise, added up.
             */
            gain: number;
            /**
             * Id
             * @description The id of a skill, or "credential:..." and "language:..." by name.
             */
            id: string;
            /**
             * Importance
             * @description The firmest way it is asked for.
             * @enum {string}
             */
            importance: "must" | "nice" | "generic";
            kind: components["schemas"]["GapKind"];
            /**
             * Matches
             * @description How many matches would score higher with it.
             */
            matches: number;
            /**
             * Mean Gain
             * @description The same on average over those that would rise.
             */
            mean_gain: number;
            /**
             * Most
             * @description The largest rise of one match.
             */
            most: number;
            /** Name */
            name: string;
            near: components["schemas"]["NearOut"] | null;
            /**
             * Opens
             * @description How many matches would become eligible with it.
             */
            opens: number;
            /** Quotes */
            quotes: components["schemas"]["QuoteOut"][];
            /** Reason */
            reason: string;
            /**
             * State
             * @description Partly: a skill of yours counts for a part of it.
             * @enum {string}
             */
            state: "partly" | "missing";
            /**
             * Worth
             * @description What the list is in order of: gain x demand.
             */
            worth: number;
        };
        /**
         * MatchOut
         * @description A posting, scored for you, with reasons.
         */
        MatchOut: {
            band: components["schemas"]["Band"];
            /** Computed At */
            computed_at: string;
            eligibility: components["schemas"]["EligibilityOut"];
            /** Factors */
            factors: components["schemas"]["FactorOut"][];
            /**
             * Id
             * Format: uuid
             */
            id: string;
            job: components["schemas"]["JobItem"];
            /** Matching Skills */
            matching_skills: string[];
            /**
             * Missing Skills
             * @description What weighs most first.
             */
            missing_skills: string[];
            /** @description The last move by a point or more, within two weeks. */
            moved?: components["schemas"]["MovedOut"] | null;
            /** Score */
            score: number;
            /** Score Version */
            score_version: string;
            status: components["schemas"]["Status"];
        };
        /**
         * MatchPage
         * @description One page of matches, and what is not on it.
         */
        MatchPage: {
            /** @description Matches under the asked score that the other filters admit. */
            below: components["schemas"]["Total"];
            /**
             * Compared
             * @description Postings compared with your profile at the last scoring.
             */
            compared: number;
            /**
             * Hidden
             * @description Matches you hid.
             */
            hidden: number;
            /** Items */
            items: components["schemas"]["MatchOut"][];
            /** Next Cursor */
            next_cursor: string | null;
            /**
             * Reason
             * @description Why there is nothing, if so.
             */
            reason: ("no_profile" | "not_scored" | "no_jobs") | null;
            /** Scored At */
            scored_at: string | null;
            total: components["schemas"]["Total"];
        };
        /**
         * MatchPatch
         * @description What you do about a match.
         */
        MatchPatch: {
            status: components["schemas"]["Status"];
        };
        /**
         * MatrixCell
         * @description How your profile answers what one match says of one skill.
         */
        MatrixCell: {
            /** Importance */
            importance: ("must" | "nice" | "generic") | null;
            /**
             * Level
             * @description How far you hold it, 0 to 1; null where it is not asked for.
             */
            level: number | null;
            /** Quote */
            quote: string | null;
            /**
             * State
             * @enum {string}
             */
            state: "met" | "partly" | "missing" | "not_asked";
            /**
             * Through
             * @description Your skill that counts for a part of it.
             */
            through: string | null;
        };
        /**
         * MatrixMatch
         * @description A column of the matrix.
         */
        MatrixMatch: {
            /** Company */
            company: string;
            /**
             * Job Id
             * Format: uuid
             */
            job_id: string;
            /**
             * Match Id
             * Format: uuid
             */
            match_id: string;
            /** Score */
            score: number;
            /** Title */
            title: string;
        };
        /**
         * MatrixOut
         * @description Skills asked for by your best matches: the most asked first, the best match first.
         */
        MatrixOut: {
            basis: components["schemas"]["GapsBasis"];
            /** Columns */
            columns: components["schemas"]["MatrixMatch"][];
            /** Rows */
            rows: components["schemas"]["MatrixRow"][];
            /**
             * Skills
             * @description All skills these matches ask for; the rows are the most asked of them.
             */
            skills: number;
        };
        /**
         * MatrixRow
         * @description A skill, over the matches in the order of the columns.
         */
        MatrixRow: {
            /** Asked */
            asked: number;
            /** Cells */
            cells: components["schemas"]["MatrixCell"][];
            /** Id */
            id: string;
            /** Met */
            met: number;
            /** Missing */
            missing: number;
            /** Name */
            name: string;
            /** Partly */
            partly: number;
        };
        /**
         * MessageState
         * @description Whether a message was said to its end, or stopped half way.
         * @enum {string}
         */
        MessageState: "done" | "stopped";
        /**
         * MetricOut
         * @description One measured figure, on rows the model was not trained on.
         */
        MetricOut: {
            /**
             * Better
             * @enum {string}
             */
            better: "lower" | "higher";
            /**
             * Guarded
             * @description Whether a challenger must be better here to be let in.
             */
            guarded: boolean;
            /** Label */
            label: string;
            /**
             * Margin
             * @description By how much of the champion's figure it must be better: 0.02 is 2 %.
             */
            margin: number;
            /**
             * N
             * @description Rows it was measured on.
             */
            n: number;
            /** Name */
            name: string;
            /** Value */
            value: number;
        };
        /**
         * MissingOut
         * @description A field worth filling in, and what it is good for.
         */
        MissingOut: {
            /**
             * Effect
             * @description What it would change at present, where that can be counted.
             */
            effect: string | null;
            /** Field */
            field: string;
            /**
             * Gain
             * @description How many points of the score it is worth.
             */
            gain: number;
            /** Why */
            why: string;
        };
        /**
         * Mode
         * @description What a conversation is: talking freely, or a practice interview, question by question.
         * @enum {string}
         */
        Mode: "chat" | "interview";
        /**
         * ModelEventKind
         * @description What happened to a model.
         * @enum {string}
         */
        ModelEventKind: "trained" | "skipped" | "rejected" | "promoted" | "rolled_out" | "rolled_back" | "refused" | "fell_back" | "drifted";
        /**
         * ModelEventOut
         * @description Something that happened to the model; the log of what admins did with it.
         */
        ModelEventOut: {
            /** At */
            at: string;
            /**
             * By
             * @description The admin's address; null: by itself.
             */
            by: string | null;
            kind: components["schemas"]["ModelEventKind"];
            /** Version */
            version: string | null;
            /** Words */
            words: string;
        };
        /**
         * ModelItem
         * @description A model in short.
         */
        ModelItem: {
            /**
             * Alarms
             * @description Measures of drift above their limit at the last look.
             */
            alarms: number;
            challenger: components["schemas"]["VersionRef"] | null;
            champion: components["schemas"]["VersionRef"];
            /**
             * Fallen Back
             * @description Whether a version was refused or stopped since the last roll-out.
             */
            fallen_back: boolean;
            /** Label */
            label: string;
            name: components["schemas"]["ModelName"];
            /** Percentage */
            percentage: number;
            /** Shadow */
            shadow: boolean;
            /** Trainable */
            trainable: boolean;
            /**
             * What
             * @description What it does, in a sentence.
             */
            what: string;
            /** Why Not */
            why_not: string | null;
        };
        /**
         * ModelName
         * @description The models an instance can follow, and some of them train.
         * @enum {string}
         */
        ModelName: "skill_extractor" | "job_matcher" | "salary_predictor" | "skill_recommender";
        /**
         * ModelOut
         * @description A model in full.
         */
        ModelOut: {
            /**
             * Alarms
             * @description Measures of drift above their limit at the last look.
             */
            alarms: number;
            card: components["schemas"]["CardOut"];
            challenger: components["schemas"]["VersionRef"] | null;
            champion: components["schemas"]["VersionRef"];
            drift: components["schemas"]["DriftOut"];
            /**
             * Events
             * @description The newest first, 100 at most.
             */
            events: components["schemas"]["ModelEventOut"][];
            /**
             * Fallen Back
             * @description Whether a version was refused or stopped since the last roll-out.
             */
            fallen_back: boolean;
            /** Label */
            label: string;
            /**
             * Metrics
             * @description Of the champion, when it was trained; empty for the shipped one.
             */
            metrics: components["schemas"]["MetricOut"][];
            name: components["schemas"]["ModelName"];
            /** Percentage */
            percentage: number;
            rollout: components["schemas"]["RolloutOut"];
            /** Shadow */
            shadow: boolean;
            /** Shadow Days */
            shadow_days: components["schemas"]["ShadowDay"][];
            /** Trainable */
            trainable: boolean;
            training: components["schemas"]["TrainingOut"];
            /**
             * Versions
             * @description The newest first, 50 at most.
             */
            versions: components["schemas"]["VersionOut"][];
            /**
             * What
             * @description What it does, in a sentence.
             */
            what: string;
            /** Why Not */
            why_not: string | null;
        };
        /**
         * ModelTrainedOn
         * @description What a version was trained on. No row of it is kept.
         */
        ModelTrainedOn: {
            /** Held Out */
            held_out: number;
            /**
             * Kinds
             * @description What the rows hold, in words.
             */
            kinds: string[];
            /** Rows */
            rows: number;
            /** Since */
            since: string | null;
            /** Until */
            until: string | null;
        };
        /**
         * MomentOut
         * @description A score at a time, and why it was another one before.
         */
        MomentOut: {
            /** At */
            at: string;
            /**
             * Cause
             * @description A sentence; null where it is not known, and for the first score.
             */
            cause: string | null;
            /** Score */
            score: number;
        };
        /**
         * Momentum
         * @description The last eight weeks, the oldest first; the last is under way.
         */
        Momentum: {
            /**
             * N
             * @description All that is counted in them.
             */
            n: number;
            /** Note */
            note: string | null;
            reason: components["schemas"]["NoFigure"] | null;
            /** Weeks */
            weeks: components["schemas"]["MomentumWeek"][];
        };
        /**
         * MomentumWeek
         * @description What happened in a week, Monday to Sunday where the person lives.
         */
        MomentumWeek: {
            /** Applications */
            applications: number;
            /**
             * Interviews
             * @description Interviews that took place in it.
             */
            interviews: number;
            /**
             * Replies
             * @description Applications that were first answered in it, refusals too.
             */
            replies: number;
            /**
             * Start
             * Format: date
             */
            start: string;
        };
        /**
         * Money
         * @description Pay as the posting states it: whole units, never annualised, null where unknown.
         */
        Money: {
            /** Currency */
            currency: string | null;
            /** Max */
            max: number | null;
            /** Min */
            min: number | null;
            /** Period */
            period: ("hour" | "day" | "month" | "year") | null;
        };
        /**
         * MovedOut
         * @description How a score moved lately.
         */
        MovedOut: {
            /**
             * By
             * @description In points; negative where it fell.
             */
            by: number;
            /**
             * Cause
             * @description Goes on after "up 6 since Tuesday:", as in "you added Docker"; null where it is not known.
             */
            cause: string | null;
            /** Since */
            since: string;
        };
        /**
         * NamedPayOut
         * @description Pay that is named without a figure: "competitive", "DOE", a grade.
         */
        NamedPayOut: {
            /**
             * Quote
             * @description The posting's own words for it, from its text or from its source's field for pay.
             */
            quote: string;
            words: components["schemas"]["PayWords"];
        };
        /**
         * NamedSkill
         * @description A skill of the lexicon.
         */
        NamedSkill: {
            /** Id */
            id: string;
            /** Name */
            name: string;
        };
        /**
         * NearOut
         * @description Your skill that is nearest to a missing one.
         */
        NearOut: {
            /**
             * Closeness
             * @description 0 to 1: how far it counts for the missing one in your scores; 0.1 in the same group of skills.
             */
            closeness: number;
            /** Id */
            id: string;
            /** Name */
            name: string;
        };
        /**
         * NewMatch
         * @description A match with a posting that was first seen lately.
         */
        NewMatch: {
            band: components["schemas"]["Band"];
            /** Company */
            company: string;
            /** First Seen At */
            first_seen_at: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Job Id
             * Format: uuid
             */
            job_id: string;
            /** Location */
            location: string;
            /** Score */
            score: number;
            /** Title */
            title: string;
        };
        /**
         * NewMatches
         * @description Matches with postings first seen since a moment.
         */
        NewMatches: {
            /**
             * Best
             * @description The five best.
             */
            best: components["schemas"]["NewMatch"][];
            /**
             * Good
             * @description Of them, in the band good or better.
             */
            good: number;
            /** N */
            n: number;
            /** Note */
            note: string | null;
            reason: components["schemas"]["NoFigure"] | null;
            /**
             * Scored At
             * @description When matches were last scored.
             */
            scored_at: string | null;
            /** Since */
            since: string;
        };
        /**
         * NextAction
         * @description Something you can do about this match, and why.
         */
        NextAction: {
            /** Because */
            because: string;
            /**
             * Gain
             * @description Points the score would rise by, where that can be said.
             */
            gain?: number | null;
            /**
             * Kind
             * @enum {string}
             */
            kind: "open_posting" | "apply" | "add_skill" | "confirm_skill" | "add_credential" | "renew_credential" | "add_language" | "confirm_place" | "set_pay_floor" | "add_years" | "confirm_work_permit" | "check_demand";
            /**
             * Name
             * @description The skill, licence or language it is about.
             */
            name?: string | null;
            /** Text */
            text: string;
        };
        /**
         * NoFigure
         * @description Why there is nothing, or no rate, to show.
         * @enum {string}
         */
        NoFigure: "no_applications" | "none_in_period" | "too_few" | "no_scores" | "not_scored" | "nothing_new" | "nothing_due" | "nothing_happened";
        /**
         * NotDuplicateIn
         * @description A posting that is another position.
         */
        NotDuplicateIn: {
            /**
             * Other Id
             * Format: uuid
             */
            other_id: string;
        };
        /**
         * NoteIn
         * @description A note.
         */
        NoteIn: {
            /** Job Id */
            job_id?: string | null;
            /** Text */
            text: string;
        };
        /**
         * NoteOut
         * @description A note of the desk.
         */
        NoteOut: {
            /** Created At */
            created_at: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Job Id */
            job_id: string | null;
            /** Text */
            text: string;
        };
        /**
         * NoticeKind
         * @description What an item of the inbox is about.
         * @enum {string}
         */
        NoticeKind: "job_found" | "match_found" | "more_found" | "reminder" | "score_changed" | "duplicate_found" | "posting_edited" | "posting_closed" | "posting_reposted" | "channel_failing";
        /**
         * NoticeOut
         * @description An item of the inbox: what there is to tell, and why it is told.
         */
        NoticeOut: {
            /** Application Id */
            application_id: string | null;
            /** Body */
            body: string;
            /**
             * Changes
             * @description What changed, from what to what.
             */
            changes: components["schemas"]["PostingChange"][];
            /** Created At */
            created_at: string;
            /**
             * Diff
             * @description The sentences of a text that went and came.
             */
            diff: components["schemas"]["PostingLine"][];
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Job Id */
            job_id: string | null;
            kind: components["schemas"]["NoticeKind"];
            /**
             * Path
             * @description Where it leads in the dashboard.
             */
            path: string | null;
            /** Read At */
            read_at: string | null;
            /** Search Id */
            search_id: string | null;
            /** Title */
            title: string;
            /** Why */
            why: string;
        };
        /**
         * OccupationOut
         * @description What the job is, by its title, in the ESCO and O*NET classifications.
         */
        OccupationOut: {
            /** Esco Uri */
            esco_uri: string;
            /** Label */
            label: string;
            /** Onet Code */
            onet_code: string | null;
            /** Onet Title */
            onet_title: string | null;
            seniority: components["schemas"]["Seniority"] | null;
            /**
             * Specialisation
             * @description What the title says beside the occupation: a field, a ward.
             */
            specialisation: string | null;
        };
        /**
         * OneClickOut
         * @description The answer to RFC 8058's POST: the same whether the token is known or not.
         */
        OneClickOut: {
            /**
             * Detail
             * @default You will get no more of these mails.
             */
            detail?: string;
        };
        /**
         * Origin
         * @description How a card came onto the board.
         * @enum {string}
         */
        Origin: "match" | "job" | "own" | "imported";
        /**
         * OwnAccountPatch
         * @description What you may change of your own account; what is left out stays, null empties it.
         */
        OwnAccountPatch: {
            /** Full Name */
            full_name?: string | null;
            /** Time Zone */
            time_zone?: string | null;
        };
        /**
         * OwnScoreIn
         * @description Your score by one criterion.
         */
        OwnScoreIn: {
            /** Name */
            name: string;
            /** Score */
            score: number;
        };
        /**
         * OwnWeightOut
         * @description How much one factor counts.
         */
        OwnWeightOut: {
            /**
             * Default
             * @description Its weight as shipped.
             */
            default: number;
            /** Label */
            label: string;
            /**
             * Question
             * @description What the factor asks, in plain words.
             */
            question: string;
            /**
             * Share
             * @description Its part of the score where every factor judges; the parts sum to 1.
             */
            share: number;
            /** Slug */
            slug: string;
            /** Weight */
            weight: number;
        };
        /**
         * OwnWeightsIn
         * @description Weights to keep, or to try.
         */
        OwnWeightsIn: {
            /**
             * Weights
             * @description Whole numbers from 0 to 100 by factor; what is not named counts as shipped.
             */
            weights: {
                [key: string]: number;
            };
        };
        /**
         * OwnWeightsOut
         * @description How much each factor counts for you.
         */
        OwnWeightsOut: {
            /** Changed At */
            changed_at: string | null;
            /**
             * Custom
             * @description Whether any weight is not as shipped.
             */
            custom: boolean;
            /** Items */
            items: components["schemas"]["OwnWeightOut"][];
            /** Presets */
            presets: components["schemas"]["PresetOut"][];
            /**
             * Reweighed
             * @description Stored matches that were weighed anew, after a change.
             */
            reweighed?: number | null;
            /**
             * Task Id
             * @description The full scoring that a change has asked for.
             */
            task_id?: string | null;
        };
        /** Page[ApplicationEventOut] */
        Page_ApplicationEventOut_: {
            /** Items */
            items: components["schemas"]["ApplicationEventOut"][];
            /** Next Cursor */
            next_cursor: string | null;
            total: components["schemas"]["Total"];
        };
        /** Page[CalendarStepOut] */
        Page_CalendarStepOut_: {
            /** Items */
            items: components["schemas"]["CalendarStepOut"][];
            /** Next Cursor */
            next_cursor: string | null;
            total: components["schemas"]["Total"];
        };
        /** Page[CaughtMailItem] */
        Page_CaughtMailItem_: {
            /** Items */
            items: components["schemas"]["CaughtMailItem"][];
            /** Next Cursor */
            next_cursor: string | null;
            total: components["schemas"]["Total"];
        };
        /** Page[ChannelOut] */
        Page_ChannelOut_: {
            /** Items */
            items: components["schemas"]["ChannelOut"][];
            /** Next Cursor */
            next_cursor: string | null;
            total: components["schemas"]["Total"];
        };
        /** Page[CoachQuestionOut] */
        Page_CoachQuestionOut_: {
            /** Items */
            items: components["schemas"]["CoachQuestionOut"][];
            /** Next Cursor */
            next_cursor: string | null;
            total: components["schemas"]["Total"];
        };
        /** Page[ConversationItem] */
        Page_ConversationItem_: {
            /** Items */
            items: components["schemas"]["ConversationItem"][];
            /** Next Cursor */
            next_cursor: string | null;
            total: components["schemas"]["Total"];
        };
        /** Page[CvOut] */
        Page_CvOut_: {
            /** Items */
            items: components["schemas"]["CvOut"][];
            /** Next Cursor */
            next_cursor: string | null;
            total: components["schemas"]["Total"];
        };
        /** Page[DeliveryOut] */
        Page_DeliveryOut_: {
            /** Items */
            items: components["schemas"]["DeliveryOut"][];
            /** Next Cursor */
            next_cursor: string | null;
            total: components["schemas"]["Total"];
        };
        /** Page[FeedOut] */
        Page_FeedOut_: {
            /** Items */
            items: components["schemas"]["FeedOut"][];
            /** Next Cursor */
            next_cursor: string | null;
            total: components["schemas"]["Total"];
        };
        /** Page[JobItem] */
        Page_JobItem_: {
            /** Items */
            items: components["schemas"]["JobItem"][];
            /** Next Cursor */
            next_cursor: string | null;
            total: components["schemas"]["Total"];
        };
        /** Page[KnownBoard] */
        Page_KnownBoard_: {
            /** Items */
            items: components["schemas"]["KnownBoard"][];
            /** Next Cursor */
            next_cursor: string | null;
            total: components["schemas"]["Total"];
        };
        /** Page[LogOut] */
        Page_LogOut_: {
            /** Items */
            items: components["schemas"]["LogOut"][];
            /** Next Cursor */
            next_cursor: string | null;
            total: components["schemas"]["Total"];
        };
        /** Page[ManagedUserOut] */
        Page_ManagedUserOut_: {
            /** Items */
            items: components["schemas"]["ManagedUserOut"][];
            /** Next Cursor */
            next_cursor: string | null;
            total: components["schemas"]["Total"];
        };
        /** Page[ModelItem] */
        Page_ModelItem_: {
            /** Items */
            items: components["schemas"]["ModelItem"][];
            /** Next Cursor */
            next_cursor: string | null;
            total: components["schemas"]["Total"];
        };
        /** Page[NoticeOut] */
        Page_NoticeOut_: {
            /** Items */
            items: components["schemas"]["NoticeOut"][];
            /** Next Cursor */
            next_cursor: string | null;
            total: components["schemas"]["Total"];
        };
        /** Page[PageOut] */
        Page_PageOut_: {
            /** Items */
            items: components["schemas"]["PageOut"][];
            /** Next Cursor */
            next_cursor: string | null;
            total: components["schemas"]["Total"];
        };
        /** Page[PersonaOut] */
        Page_PersonaOut_: {
            /** Items */
            items: components["schemas"]["PersonaOut"][];
            /** Next Cursor */
            next_cursor: string | null;
            total: components["schemas"]["Total"];
        };
        /** Page[PersonaVersionOut] */
        Page_PersonaVersionOut_: {
            /** Items */
            items: components["schemas"]["PersonaVersionOut"][];
            /** Next Cursor */
            next_cursor: string | null;
            total: components["schemas"]["Total"];
        };
        /** Page[RankingOut] */
        Page_RankingOut_: {
            /** Items */
            items: components["schemas"]["RankingOut"][];
            /** Next Cursor */
            next_cursor: string | null;
            total: components["schemas"]["Total"];
        };
        /** Page[ReconciliationOut] */
        Page_ReconciliationOut_: {
            /** Items */
            items: components["schemas"]["ReconciliationOut"][];
            /** Next Cursor */
            next_cursor: string | null;
            total: components["schemas"]["Total"];
        };
        /** Page[ReminderOut] */
        Page_ReminderOut_: {
            /** Items */
            items: components["schemas"]["ReminderOut"][];
            /** Next Cursor */
            next_cursor: string | null;
            total: components["schemas"]["Total"];
        };
        /** Page[RunOut] */
        Page_RunOut_: {
            /** Items */
            items: components["schemas"]["RunOut"][];
            /** Next Cursor */
            next_cursor: string | null;
            total: components["schemas"]["Total"];
        };
        /** Page[SavedSearchOut] */
        Page_SavedSearchOut_: {
            /** Items */
            items: components["schemas"]["SavedSearchOut"][];
            /** Next Cursor */
            next_cursor: string | null;
            total: components["schemas"]["Total"];
        };
        /** Page[ScoreOut] */
        Page_ScoreOut_: {
            /** Items */
            items: components["schemas"]["ScoreOut"][];
            /** Next Cursor */
            next_cursor: string | null;
            total: components["schemas"]["Total"];
        };
        /** Page[SkillOut] */
        Page_SkillOut_: {
            /** Items */
            items: components["schemas"]["SkillOut"][];
            /** Next Cursor */
            next_cursor: string | null;
            total: components["schemas"]["Total"];
        };
        /** Page[SnapshotListed] */
        Page_SnapshotListed_: {
            /** Items */
            items: components["schemas"]["SnapshotListed"][];
            /** Next Cursor */
            next_cursor: string | null;
            total: components["schemas"]["Total"];
        };
        /** Page[SourceOut] */
        Page_SourceOut_: {
            /** Items */
            items: components["schemas"]["SourceOut"][];
            /** Next Cursor */
            next_cursor: string | null;
            total: components["schemas"]["Total"];
        };
        /** Page[SuggestedBoard] */
        Page_SuggestedBoard_: {
            /** Items */
            items: components["schemas"]["SuggestedBoard"][];
            /** Next Cursor */
            next_cursor: string | null;
            total: components["schemas"]["Total"];
        };
        /** Page[TailoredCvSummary] */
        Page_TailoredCvSummary_: {
            /** Items */
            items: components["schemas"]["TailoredCvSummary"][];
            /** Next Cursor */
            next_cursor: string | null;
            total: components["schemas"]["Total"];
        };
        /** Page[TaskOut] */
        Page_TaskOut_: {
            /** Items */
            items: components["schemas"]["TaskOut"][];
            /** Next Cursor */
            next_cursor: string | null;
            total: components["schemas"]["Total"];
        };
        /** Page[UsageCall] */
        Page_UsageCall_: {
            /** Items */
            items: components["schemas"]["UsageCall"][];
            /** Next Cursor */
            next_cursor: string | null;
            total: components["schemas"]["Total"];
        };
        /** Page[UsageCredit] */
        Page_UsageCredit_: {
            /** Items */
            items: components["schemas"]["UsageCredit"][];
            /** Next Cursor */
            next_cursor: string | null;
            total: components["schemas"]["Total"];
        };
        /** Page[ViewOut] */
        Page_ViewOut_: {
            /** Items */
            items: components["schemas"]["ViewOut"][];
            /** Next Cursor */
            next_cursor: string | null;
            total: components["schemas"]["Total"];
        };
        /**
         * PageLineOut
         * @description A line of a page in reading order; its box `[x0, y0, x1, y1]` is in points from the top left.
         */
        PageLineOut: {
            /** Bold */
            bold: boolean;
            /** Box */
            box: [
                number,
                number,
                number,
                number
            ];
            /** Bullet */
            bullet: boolean;
            /** Size */
            size: number;
            /** Text */
            text: string;
        };
        /**
         * PageOut
         * @description A page of a CV (from 1), its size in points, and its lines; some kinds of file have no picture.
         */
        PageOut: {
            /** Height */
            height: number;
            /** Image */
            image: boolean;
            /** Lines */
            lines: components["schemas"]["PageLineOut"][];
            /** Page */
            page: number;
            /** Width */
            width: number;
        };
        /**
         * Paper
         * @description The sheet a document is set on.
         * @enum {string}
         */
        Paper: "a4" | "letter";
        /**
         * PaperKind
         * @description What was sent with an application.
         * @enum {string}
         */
        PaperKind: "letter" | "tailored_cv" | "cv_document";
        /**
         * ParseOut
         * @description Which reader read the active CV and how sure it is (0..1); all null without a CV.
         */
        ParseOut: {
            /** Confidence */
            confidence: number | null;
            /**
             * Engine
             * @description The reader, and behind a plus the language model where one helped.
             */
            engine: string | null;
            /** Warnings */
            warnings: string[];
        };
        /**
         * PayBy
         * @description What pay can be asked for.
         * @enum {string}
         */
        PayBy: "skill" | "title" | "country" | "family" | "occupation";
        /**
         * PayEffect
         * @description The median pay where it is asked for, against that of all postings in the same currency.
         */
        PayEffect: {
            /**
             * Amount
             * @description The difference; below 0 where it is less.
             */
            amount: number;
            /** Currency */
            currency: string;
            /**
             * N
             * @description Postings behind the median.
             */
            n: number;
            /**
             * Period
             * @default year
             * @constant
             */
            period?: "year";
        };
        /**
         * PayItem
         * @description A year's pay in one currency, as employers state it; the middle of a range stands for it.
         */
        PayItem: {
            /** Currency */
            currency: string;
            /**
             * Key
             * @description Id of the skill, words of the title, code of the country, slug of the family.
             */
            key: string;
            /**
             * N
             * @description Postings behind the figures.
             */
            n: number;
            /** Name */
            name: string;
            /** P25 */
            p25: number | null;
            /** P50 */
            p50: number | null;
            /** P75 */
            p75: number | null;
            /**
             * Period
             * @default year
             * @constant
             */
            period?: "year";
            /** @description Why there are no figures. */
            reason: components["schemas"]["WhyNot"] | null;
        };
        /**
         * PayModelOut
         * @description The model behind an estimate.
         */
        PayModelOut: {
            /** Name */
            name: string;
            /**
             * Rows
             * @description Postings with pay in this currency that it learnt from.
             */
            rows: number | null;
            trained_on: components["schemas"]["TrainedOn"];
            /** Version */
            version: string;
        };
        /**
         * PayPage
         * @description One page of pay in one currency; currencies are never mixed nor converted.
         */
        PayPage: {
            /** By */
            by: string;
            /** Currencies */
            currencies: components["schemas"]["CurrencyCount"][];
            /**
             * Currency
             * @description Null where no posting states pay.
             */
            currency: string | null;
            /**
             * Fewest
             * @description Fewer postings than this give no figures and are not listed.
             */
            fewest: number;
            freshness: components["schemas"]["Freshness"];
            /** Items */
            items: components["schemas"]["PayItem"][];
            /**
             * Left Out
             * @description How many have fewer; beyond 10,000 it says 10,000.
             */
            left_out: number;
            /** Next Cursor */
            next_cursor: string | null;
            /** @description All postings that pay in this currency. */
            overall: components["schemas"]["PayItem"] | null;
            total: components["schemas"]["Total"];
        };
        /**
         * PaySort
         * @description The orders of pay.
         * @enum {string}
         */
        PaySort: "n" | "p50";
        /**
         * PayWords
         * @description What an employer says in place of a figure.
         * @enum {string}
         */
        PayWords: "graded" | "negotiable" | "depends" | "competitive" | "untold";
        /**
         * PersonaIn
         * @description A persona to make. What you write here is told to the model as a description, not as orders.
         */
        PersonaIn: {
            /**
             * Brief
             * @description Whom the coach speaks as, and what it is good for.
             */
            brief: string;
            /**
             * Greeting
             * @default
             */
            greeting?: string;
            /** Name */
            name: string;
            /**
             * @default {
             *       "reply_length": "medium"
             *     }
             */
            settings?: components["schemas"]["CoachSettings"];
            /**
             * Temperament
             * @default
             */
            temperament?: string;
            /** @default private */
            visibility?: components["schemas"]["PersonaVisibility"];
        };
        /**
         * PersonaOut
         * @description A persona.
         */
        PersonaOut: {
            /** Brief */
            brief: string;
            /** Builtin */
            builtin: boolean;
            /**
             * Created At
             * @description Null for those that came with the program.
             */
            created_at: string | null;
            /**
             * Editable
             * @description Whether you may change or delete it; others can be copied.
             */
            editable: boolean;
            /** Greeting */
            greeting: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Name */
            name: string;
            /** Own */
            own: boolean;
            settings: components["schemas"]["CoachSettings"];
            /** Temperament */
            temperament: string;
            /** Updated At */
            updated_at: string | null;
            /** Version */
            version: number;
            visibility: components["schemas"]["PersonaVisibility"];
        };
        /**
         * PersonaPatch
         * @description The fields to change; what is left out stays. Null is not a value here.
         */
        PersonaPatch: {
            /**
             * Brief
             * @default
             */
            brief?: string;
            /**
             * Greeting
             * @default
             */
            greeting?: string;
            /**
             * Name
             * @default
             */
            name?: string;
            /**
             * @default {
             *       "reply_length": "medium"
             *     }
             */
            settings?: components["schemas"]["CoachSettings"];
            /**
             * Temperament
             * @default
             */
            temperament?: string;
            /** @default private */
            visibility?: components["schemas"]["PersonaVisibility"];
        };
        /**
         * PersonaStats
         * @description What conversations with one persona used and cost. Money in millionths of a US dollar.
         */
        PersonaStats: {
            /** Builtin */
            builtin: boolean;
            /** Cached Tokens */
            cached_tokens: number;
            /**
             * Calls
             * @description Calls to a model.
             */
            calls: number;
            /** Conversations */
            conversations: number;
            /** Cost Microusd */
            cost_microusd: number;
            /** Credits */
            credits: number;
            /**
             * Failed
             * @description Calls that ended without an answer.
             */
            failed: number;
            /** Input Tokens */
            input_tokens: number;
            /**
             * Latency Ms
             * @description Mean time of an answered call.
             */
            latency_ms: number | null;
            /** Latency P95 Ms */
            latency_p95_ms: number | null;
            /**
             * Name
             * @description Null where the persona is gone.
             */
            name: string | null;
            /** Output Tokens */
            output_tokens: number;
            /**
             * Persona Id
             * Format: uuid
             */
            persona_id: string;
            /**
             * Replies
             * @description Replies saved, by a model or by the rules.
             */
            replies: number;
        };
        /**
         * PersonaStatsPage
         * @description Personas by what they cost, over so many days.
         */
        PersonaStatsPage: {
            /** Cost Microusd */
            cost_microusd: number;
            /** Days */
            days: number;
            /** Items */
            items: components["schemas"]["PersonaStats"][];
            /** Next Cursor */
            next_cursor: string | null;
            total: components["schemas"]["Total"];
        };
        /**
         * PersonaVersionOut
         * @description A persona as it was told at one time.
         */
        PersonaVersionOut: {
            /** Brief */
            brief: string;
            /** Created At */
            created_at: string;
            /** Greeting */
            greeting: string;
            /** Name */
            name: string;
            /** Number */
            number: number;
            settings: components["schemas"]["CoachSettings"];
            /** Temperament */
            temperament: string;
        };
        /**
         * PersonaVisibility
         * @description Who may talk to a persona: its maker, or everybody here.
         * @enum {string}
         */
        PersonaVisibility: "private" | "public";
        /**
         * PhraseOut
         * @description A skill that a demand describes in words of its own.
         */
        PhraseOut: {
            kind: components["schemas"]["SkillKind"];
            /**
             * Skill Id
             * @description The skill of the lexicon it comes to; null where there is none.
             */
            skill_id: string | null;
            /** Text */
            text: string;
        };
        /**
         * PoolItem
         * @description A candidate of the desk, apart from any job; names stay hidden here.
         */
        PoolItem: {
            /**
             * Candidate Id
             * Format: uuid
             */
            candidate_id: string;
            /**
             * Code
             * @description What a candidate is called while the name is hidden.
             */
            code: string;
            /** @description Null for an open profile: its person consents and withdraws there. */
            consent: components["schemas"]["ConsentOut"] | null;
            /** Created At */
            created_at: string;
            /** Has Groups */
            has_groups: boolean;
            /** Hidden Text */
            hidden_text: boolean;
            /**
             * Kind
             * @description The kind of file; null for an open profile.
             */
            kind: string | null;
            /**
             * Name
             * @description Always hidden here: `POST /candidates/{id}/identity` shows it, logged.
             */
            name?: null;
            /** Pages */
            pages: number | null;
            source: components["schemas"]["CandidateSource"];
            /**
             * Warnings
             * @description What the reader found odd, hidden text first.
             */
            warnings: string[];
        };
        /**
         * PoolPage
         * @description One page of a desk's candidates.
         */
        PoolPage: {
            /** Items */
            items: components["schemas"]["PoolItem"][];
            /** Next Cursor */
            next_cursor: string | null;
            total: components["schemas"]["Total"];
        };
        /**
         * PostingChange
         * @description A field that changed, as people read it; empty where there was nothing.
         */
        PostingChange: {
            /** After */
            after: string;
            /** Before */
            before: string;
            /** Name */
            name: string;
        };
        /**
         * PostingLine
         * @description A sentence that went from a text (`-`) or came into it (`+`).
         */
        PostingLine: {
            /**
             * Sign
             * @enum {string}
             */
            sign: "-" | "+";
            /** Text */
            text: string;
        };
        /**
         * PreferencesOut
         * @description What a person looks for; empty and null mean "no wish stated".
         */
        PreferencesOut: {
            /** Currency */
            currency?: string | null;
            /**
             * Employment Types
             * @default []
             */
            employment_types?: components["schemas"]["EmploymentType"][];
            /**
             * Excluded Companies
             * @default []
             */
            excluded_companies?: string[];
            /**
             * Languages
             * @default []
             */
            languages?: string[];
            /**
             * Locations
             * @default []
             */
            locations?: string[];
            /** @default any */
            remote?: components["schemas"]["RemoteWish"];
            /**
             * Salary Min
             * @description A year, in whole units of `currency`.
             */
            salary_min?: number | null;
            seniority?: components["schemas"]["Seniority"] | null;
            /**
             * Titles
             * @default []
             */
            titles?: string[];
            /**
             * Work Authorization
             * @description Countries as ISO 3166 alpha-2 codes.
             * @default []
             */
            work_authorization?: string[];
        };
        /**
         * PreferencesPatch
         * @description The wishes to change; what is left out stays.
         */
        PreferencesPatch: {
            /** Currency */
            currency?: string | null;
            /** Employment Types */
            employment_types?: components["schemas"]["EmploymentType"][];
            /** Excluded Companies */
            excluded_companies?: string[];
            /** Languages */
            languages?: string[];
            /** Locations */
            locations?: string[];
            /** @default any */
            remote?: components["schemas"]["RemoteWish"];
            /** Salary Min */
            salary_min?: number | null;
            seniority?: components["schemas"]["Seniority"] | null;
            /** Titles */
            titles?: string[];
            /** Work Authorization */
            work_authorization?: string[];
        };
        /**
         * PresetOut
         * @description Weights that can be taken over in one click.
         */
        PresetOut: {
            /** Label */
            label: string;
            /** Slug */
            slug: string;
            /** Weights */
            weights: {
                [key: string]: number;
            };
        };
        /**
         * PreviewItem
         * @description A match as other weights would rank it.
         */
        PreviewItem: {
            band: components["schemas"]["Band"];
            band_before: components["schemas"]["Band"];
            eligibility: components["schemas"]["Eligibility"];
            job: components["schemas"]["JobItem"];
            /**
             * Match Id
             * Format: uuid
             */
            match_id: string;
            /** Rank */
            rank: number;
            /**
             * Rank Before
             * @description Its place on the list now, from 1.
             */
            rank_before: number;
            /** Score */
            score: number;
            /** Score Before */
            score_before: number;
            /**
             * Steps
             * @description What each factor said, 0 to 1; null where it abstained.
             */
            steps: {
                [key: string]: number | null;
            };
        };
        /**
         * PreviewOut
         * @description What the list would be; nothing is changed.
         */
        PreviewOut: {
            /** Bands */
            bands: {
                [key: string]: number;
            };
            /** Bands Before */
            bands_before: {
                [key: string]: number;
            };
            /**
             * Compared
             * @description Stored matches that were weighed.
             */
            compared: number;
            /** Items */
            items: components["schemas"]["PreviewItem"][];
            /**
             * Left Out
             * @description Stored matches that wait to be scored anew and could not be weighed.
             */
            left_out: number;
            total: components["schemas"]["Total"];
            /** Weights */
            weights: {
                [key: string]: number;
            };
        };
        /**
         * Problem
         * @description An RFC 9457 problem document.
         */
        Problem: {
            /** Code */
            code: string;
            /** Detail */
            detail: string;
            /**
             * Errors
             * @default null
             */
            errors?: components["schemas"]["ProblemField"][] | null;
            /** Instance */
            instance: string;
            /** Status */
            status: number;
            /** Title */
            title: string;
            /** Type */
            type: string;
        };
        /**
         * ProblemField
         * @description One field at fault.
         */
        ProblemField: {
            /** Loc */
            loc: (string | number)[];
            /** Msg */
            msg: string;
            /** Type */
            type: string;
        };
        /**
         * ProfileOut
         * @description A profile: what the active CV says, with the person's own changes on top.
         */
        ProfileOut: {
            /** Active Cv */
            active_cv: string | null;
            /** Certifications */
            certifications: components["schemas"]["CertificationShown"][];
            completeness: components["schemas"]["CompletenessOut"];
            /**
             * Edited
             * @description Fields whose value is the person's own; the CV's is kept beside it.
             */
            edited: string[];
            /** Education */
            education: components["schemas"]["EducationEntry"][];
            /** Email */
            email: string | null;
            /**
             * Experience
             * @description Newest first.
             */
            experience: components["schemas"]["ExperienceEntry"][];
            /** Experience Gaps */
            experience_gaps: components["schemas"]["GapOut"][];
            /** Experience Years */
            experience_years: number | null;
            /** Full Name */
            full_name: string | null;
            /** Headline */
            headline: string | null;
            /** Languages */
            languages: components["schemas"]["LanguageEntry"][];
            /** Links */
            links: string[];
            /** Location */
            location: string | null;
            parse: components["schemas"]["ParseOut"];
            /** Phone */
            phone: string | null;
            preferences: components["schemas"]["PreferencesOut"];
            /**
             * Removed
             * @description What the person took away of what the CV names.
             */
            removed: components["schemas"]["RemovedOut"][];
            /** Skills */
            skills: components["schemas"]["SkillShown"][];
            /** Summary */
            summary: string | null;
        };
        /**
         * ProfilePatch
         * @description The fields to change; what is left out stays. Null empties a field, for good.
         */
        ProfilePatch: {
            /** Certifications */
            certifications?: components["schemas"]["CertificationPatch"][];
            /** Education */
            education?: components["schemas"]["EducationIn"][];
            /** Email */
            email?: string | null;
            /** Experience */
            experience?: components["schemas"]["ExperienceIn"][];
            /** Experience Years */
            experience_years?: number | null;
            /** Full Name */
            full_name?: string | null;
            /** Headline */
            headline?: string | null;
            /** Languages */
            languages?: components["schemas"]["LanguageIn"][];
            /** Links */
            links?: string[];
            /** Location */
            location?: string | null;
            /** Phone */
            phone?: string | null;
            /**
             * @default {
             *       "employment_types": [],
             *       "excluded_companies": [],
             *       "languages": [],
             *       "locations": [],
             *       "remote": "any",
             *       "titles": [],
             *       "work_authorization": []
             *     }
             */
            preferences?: components["schemas"]["PreferencesPatch"];
            /** Skills */
            skills?: components["schemas"]["SkillPatch"][];
            /** Summary */
            summary?: string | null;
        };
        /**
         * Progress
         * @description How far a run is; `total` is null while nobody knows.
         */
        Progress: {
            /** Done */
            done: number;
            /** Message */
            message: string | null;
            /** Total */
            total: number | null;
        };
        /**
         * ProgressChange
         * @description A gap that closed or opened since the first day shown.
         */
        ProgressChange: {
            /**
             * Because
             * @enum {string}
             */
            because: "you_have_it" | "no_longer_asked" | "newly_asked";
            /**
             * Day
             * Format: date
             * @description The first day on which it was so.
             */
            day: string;
            /** Id */
            id: string;
            /** Name */
            name: string;
            /** Words */
            words: string;
        };
        /**
         * ProgressOut
         * @description How your gaps develop.
         */
        ProgressOut: {
            /** Basis */
            basis: string;
            /** Closed */
            closed: components["schemas"]["ProgressChange"][];
            /** Gaps Change */
            gaps_change: number | null;
            /**
             * Mean Change
             * @description Of the mean score, first to last point; null with fewer than two.
             */
            mean_change: number | null;
            /** Opened */
            opened: components["schemas"]["ProgressChange"][];
            /**
             * Points
             * @description By day; days on which nothing was looked at are left out.
             */
            points: components["schemas"]["ProgressPoint"][];
        };
        /**
         * ProgressPoint
         * @description One day: the last look of it.
         */
        ProgressPoint: {
            /**
             * Close
             * @description Those that gaps are counted over; null where all were.
             */
            close: number | null;
            /**
             * Day
             * Format: date
             */
            day: string;
            /** Gaps */
            gaps: number;
            /**
             * Matches
             * @description Your best matches of that day, whatever they score.
             */
            matches: number;
            /**
             * Mean Score
             * @description Of all the best matches.
             */
            mean_score: number;
            /** Top */
            top: components["schemas"]["ProgressTop"][];
        };
        /**
         * ProgressTop
         * @description A gap as it was on a day.
         */
        ProgressTop: {
            /** Gain */
            gain: number;
            /** Id */
            id: string;
            /** Name */
            name: string;
        };
        /**
         * QuestionKind
         * @description What a question is after; each kind is judged by criteria of its own.
         * @enum {string}
         */
        QuestionKind: "opening" | "experience" | "gap" | "scenario" | "credential" | "motivation" | "pay" | "closing";
        /**
         * QuietHours
         * @description Local times between which nothing is sent, the inbox excepted; from later than to: over midnight.
         */
        QuietHours: {
            /**
             * From
             * @example 08:30
             */
            from: string;
            /**
             * To
             * @example 08:30
             */
            to: string;
        };
        /**
         * QuoteOut
         * @description Words of a posting that ask for it.
         */
        QuoteOut: {
            /** Company */
            company: string;
            /**
             * Importance
             * @enum {string}
             */
            importance: "must" | "nice" | "generic";
            /**
             * Job Id
             * Format: uuid
             */
            job_id: string;
            /** Job Title */
            job_title: string;
            /**
             * Match Id
             * Format: uuid
             */
            match_id: string;
            /** Text */
            text: string;
        };
        /**
         * RankedItem
         * @description A candidate ranked for a job, with reasons; whoever may not take it comes last.
         */
        RankedItem: {
            band: components["schemas"]["Band"];
            /** Blind */
            blind: boolean;
            /**
             * Candidate Id
             * Format: uuid
             */
            candidate_id: string;
            /** Code */
            code: string;
            decision: components["schemas"]["DecisionOut"] | null;
            eligibility: components["schemas"]["EligibilityOut"];
            /** Factors */
            factors: components["schemas"]["FactorOut"][];
            /** Hidden Text */
            hidden_text: boolean;
            /** Matching Skills */
            matching_skills: string[];
            /** Missing Skills */
            missing_skills: string[];
            /**
             * Name
             * @description Null while the candidate is hidden.
             */
            name: string | null;
            /**
             * Rank
             * @description From 1; equal candidates share a rank. 0 before any ranking.
             */
            rank: number;
            /** Score */
            score: number;
            /** Score Version */
            score_version: string;
            source: components["schemas"]["CandidateSource"];
            /** Warnings */
            warnings: string[];
        };
        /**
         * RankedPage
         * @description One page of a ranking, and what it stands on.
         */
        RankedPage: {
            /**
             * Blind
             * @description Names are hidden until a decision; false once the desk lifted that for this job.
             */
            blind: boolean;
            /**
             * Compared
             * @description Candidates in the ranking.
             */
            compared: number;
            /** Items */
            items: components["schemas"]["RankedItem"][];
            /** Next Cursor */
            next_cursor: string | null;
            /**
             * Pending
             * @description Candidates that came or changed after it; rank again to compare them.
             */
            pending: number;
            /** Ranked At */
            ranked_at: string | null;
            /** Ranking Id */
            ranking_id: string | null;
            /**
             * Reason
             * @description Why there is nothing, if so.
             */
            reason: ("no_candidates" | "not_ranked") | null;
            total: components["schemas"]["Total"];
        };
        /**
         * RankIn
         * @description Rank all candidates for a job; `repeats` makes the ranking again that often, to show whether it agrees.
         */
        RankIn: {
            /**
             * Job Id
             * Format: uuid
             */
            job_id: string;
            /**
             * Repeats
             * @default 2
             */
            repeats?: number;
        };
        /**
         * RankingOut
         * @description A ranking of a job.
         */
        RankingOut: {
            agreement: components["schemas"]["AgreementOut"];
            /** Compared */
            compared: number;
            /** Created At */
            created_at: string;
            /** Finished At */
            finished_at: string | null;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Job Id
             * Format: uuid
             */
            job_id: string;
            /**
             * State
             * @enum {string}
             */
            state: "queued" | "running" | "failed" | "finished";
            /** Task Id */
            task_id: string | null;
            /** Weights */
            weights: {
                [key: string]: number;
            };
        };
        /**
         * ReadingOut
         * @description One reading of a source with all its boards.
         */
        ReadingOut: {
            /** Closed */
            closed: number;
            /** Found */
            found: number;
            /** New */
            new: number;
            /** Started At */
            started_at: string;
            state: components["schemas"]["RunState"];
        };
        /**
         * ReadOut
         * @description What the CV says where the person says otherwise.
         */
        ReadOut: {
            /** Confidence */
            confidence: number;
            evidence: components["schemas"]["app__profile__schemas__EvidenceOut"];
            value: components["schemas"]["JsonValue"];
        };
        /**
         * ReasonOut
         * @description One thing that two postings share, in words.
         */
        ReasonOut: {
            /** Detail */
            detail: string;
            /** Rule */
            rule: string;
        };
        /**
         * ReconciliationOut
         * @description One comparison of stored matches with recomputed ones.
         */
        ReconciliationOut: {
            /**
             * All People
             * @description People who have matches; where there are many, a part is compared each night.
             */
            all_people: number;
            /** Differences */
            differences: number;
            /** Examples */
            examples: components["schemas"]["DifferenceOut"][];
            /** Finished At */
            finished_at: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Kinds */
            kinds: {
                [key: string]: number;
            };
            /** Matches */
            matches: number;
            /**
             * People
             * @description People whose matches were compared.
             */
            people: number;
            /** Repaired */
            repaired: number;
            /** Started At */
            started_at: string;
        };
        /**
         * RefreshIn
         * @description Which sources to read; none means all that are switched on.
         */
        RefreshIn: {
            /**
             * Boards
             * @description Ids of boards to read.
             */
            boards?: string[] | null;
            /** Sources */
            sources?: string[] | null;
        };
        /**
         * RegenerateIn
         * @description How to answer again.
         */
        RegenerateIn: {
            /** @default model */
            engine?: components["schemas"]["AnswerEngine"];
        };
        /**
         * RegisterIn
         * @description A new account.
         */
        RegisterIn: {
            /** Email */
            email: string;
            /** Full Name */
            full_name?: string | null;
            /**
             * Password
             * Format: password
             * @description 10 to 200 characters, any.
             */
            password: string;
        };
        /**
         * ReminderKind
         * @description What a reminder is about.
         * @enum {string}
         */
        ReminderKind: "follow_up" | "interview" | "deadline" | "offer_deadline" | "step" | "licence_expiring" | "posting_closed" | "posting_reposted";
        /**
         * ReminderOut
         * @description Something to know of now, with the reason it is there.
         */
        ReminderOut: {
            /** Application Id */
            application_id: string | null;
            /** Body */
            body: string;
            /** Dismissed At */
            dismissed_at: string | null;
            /** Due At */
            due_at: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Job Id */
            job_id: string | null;
            kind: components["schemas"]["ReminderKind"];
            /**
             * Open
             * @description Neither dismissed nor overtaken nor resting.
             */
            open: boolean;
            /**
             * Path
             * @description Where in the dashboard something can be done about it.
             */
            path: string;
            /** Snoozed Until */
            snoozed_until: string | null;
            /** Title */
            title: string;
            /** Why */
            why: string;
            /**
             * Withdrawn At
             * @description When it no longer held: the card moved, the step was done.
             */
            withdrawn_at: string | null;
        };
        /**
         * ReminderSnooze
         * @description How long a reminder rests.
         */
        ReminderSnooze: {
            /**
             * Until
             * Format: date-time
             * @description A moment to come, within a year.
             */
            until: string;
        };
        /**
         * ReminderWishes
         * @description What you are reminded of.
         */
        ReminderWishes: {
            /**
             * Follow Up Days
             * @description After how many days of silence to follow up.
             */
            follow_up_days: number;
            /**
             * Kinds
             * @description All there are.
             */
            kinds: components["schemas"]["ReminderKind"][];
            /**
             * Off
             * @description What you are not reminded of.
             */
            off: components["schemas"]["ReminderKind"][];
        };
        /**
         * ReminderWishesPatch
         * @description What to change of it.
         */
        ReminderWishesPatch: {
            /** Follow Up Days */
            follow_up_days?: number | null;
            /** Off */
            off?: components["schemas"]["ReminderKind"][] | null;
        };
        /**
         * Remote
         * @description Where the work is done.
         * @enum {string}
         */
        Remote: "remote" | "hybrid" | "onsite" | "unknown";
        /**
         * RemoteWish
         * @description Where a person wants to work.
         * @enum {string}
         */
        RemoteWish: "any" | "remote_only" | "hybrid_ok" | "onsite_ok";
        /**
         * RemovedOut
         * @description Something that the CV names and the person took away.
         */
        RemovedOut: {
            /** Id */
            id: string;
            /** List */
            list: string;
            /** Text */
            text: string;
        };
        /**
         * RepeatOut
         * @description The ranking made again in another order, compared with the stored one.
         */
        RepeatOut: {
            /** Compared */
            compared: number;
            /**
             * Correlation
             * @description Spearman's rank correlation of the scores; 1 = the same order.
             */
            correlation: number | null;
            /** Identical */
            identical: boolean;
            /**
             * Largest Change
             * @description The largest difference of a score, in points.
             */
            largest_change: number;
            /** Made At */
            made_at: string;
            /**
             * Note
             * @description Why some candidates could not be compared, if so.
             */
            note: string | null;
            /** Number */
            number: number;
            /**
             * Process
             * @description Which process made it; a different one than before where there are several.
             */
            process: string;
        };
        /**
         * ReplyLength
         * @description How much a persona says at once.
         * @enum {string}
         */
        ReplyLength: "short" | "medium" | "long";
        /**
         * ReportAnswer
         * @description A question, the answer given last, and its scores.
         */
        ReportAnswer: {
            /** About */
            about: string | null;
            /** Advice */
            advice: string[];
            /**
             * Answer
             * @description Null where it was skipped or is still open.
             */
            answer: string | null;
            /** Attempts */
            attempts: number;
            /** Cv Quotes */
            cv_quotes: string[];
            /** Job Quote */
            job_quote: string | null;
            kind: components["schemas"]["QuestionKind"];
            /**
             * Message Id
             * @description Your answer, to review it yourself.
             */
            message_id: string | null;
            /** Overall */
            overall: number | null;
            /** Question */
            question: string;
            review: components["schemas"]["SelfReviewOut"] | null;
            /** Rubric */
            rubric: components["schemas"]["CoachCriterion"][];
            /** Skipped */
            skipped: boolean;
            /** Standing */
            standing: ("met" | "partly" | "missing" | "unjudged") | null;
            /** Strength */
            strength: string | null;
            /** Words */
            words: string | null;
        };
        /**
         * ReportCriterion
         * @description One criterion over all answers.
         */
        ReportCriterion: {
            /** Answers */
            answers: number;
            /** Best */
            best: number;
            /** Label */
            label: string;
            /** Name */
            name: string;
            /**
             * Own
             * @description Mean of your own scores.
             */
            own: number | null;
            /** Quotes */
            quotes: string[];
            /** Reason */
            reason: string;
            /**
             * Score
             * @description Mean of the answers it could be judged in, 0 to `best`.
             */
            score: number;
        };
        /**
         * ReportFormat
         * @description What a report can be read as.
         * @enum {string}
         */
        ReportFormat: "json" | "pdf" | "csv";
        /**
         * ReportLanguage
         * @description The languages a report is written in.
         * @enum {string}
         */
        ReportLanguage: "en" | "de";
        /**
         * RepostsOut
         * @description How often a job was posted in the last year under new ids, this time included.
         */
        RepostsOut: {
            /** Count */
            count: number;
            /** Since */
            since: string;
        };
        /**
         * RequiredSkill
         * @description A skill a requirement names, and how far you hold it.
         */
        RequiredSkill: {
            /** Id */
            id: string;
            /**
             * Level
             * @description 0 to 1.
             */
            level: number;
            /** Name */
            name: string;
            /**
             * State
             * @enum {string}
             */
            state: "met" | "partly" | "missing";
            /**
             * Through
             * @description Your skill that gives the level.
             */
            through: string | null;
        };
        /**
         * RequiredYears
         * @description Years asked for, and yours.
         */
        RequiredYears: {
            /** Asked */
            asked: number;
            /** Own */
            own: number | null;
        };
        /**
         * RequirementOut
         * @description One thing a posting asks for; `quote` stands in its text.
         */
        RequirementOut: {
            /**
             * Any Of
             * @description Whether one of the skills is enough.
             * @default false
             */
            any_of: boolean;
            /**
             * By Model
             * @description Whether a language model added it, or a part of it.
             * @default false
             */
            by_model: boolean;
            /**
             * Importance
             * @enum {string}
             */
            importance: "must" | "nice" | "generic";
            /**
             * Level
             * @description How well: basic, working, advanced, expert or native; of a language a CEFR level or native.
             */
            level: string | null;
            /**
             * Phrases
             * @description Skills described in the posting's own words.
             */
            phrases: components["schemas"]["PhraseOut"][];
            /** Quote */
            quote: string;
            /**
             * Skill
             * @description The first skill by name.
             */
            skill: string | null;
            /** Skill Ids */
            skill_ids: string[];
            /**
             * Skills
             * @description The skills by name, in the order of `skill_ids`.
             */
            skills: string[];
            /** Text */
            text: string;
            /**
             * Years
             * @description The least number of years of experience asked for.
             */
            years: number | null;
        };
        /**
         * ResetIn
         * @description A new password, with the token of a reset link.
         */
        ResetIn: {
            /**
             * Password
             * Format: password
             */
            password: string;
            /** Token */
            token: string;
        };
        /**
         * ResetOut
         * @description A one-time link to hand to the person; it is shown once.
         */
        ResetOut: {
            /** Expires At */
            expires_at: string;
            /** Reset Url */
            reset_url: string;
        };
        /**
         * ResidenceOut
         * @description That one must live somewhere to get the job.
         */
        ResidenceOut: {
            /**
             * Places
             * @description As the posting names them; one of them is enough.
             */
            places: string[];
            /** Quote */
            quote: string;
        };
        /**
         * Retrain
         * @description Whether a model is trained again by itself.
         * @enum {string}
         */
        Retrain: "off" | "weekly";
        /**
         * ReviewIn
         * @description An answer to look at, without a conversation and without a language model.
         */
        ReviewIn: {
            /** Answer */
            answer: string;
            /** Job Id */
            job_id?: string | null;
            /** @default experience */
            kind?: components["schemas"]["QuestionKind"];
            /** Question */
            question: string;
            /**
             * Question Id
             * @description The question of the bank, where it is one.
             */
            question_id?: string | null;
        };
        /**
         * Role
         * @description What a person may do; every role can have a profile and matches.
         * @enum {string}
         */
        Role: "candidate" | "coach" | "recruiter" | "admin";
        /**
         * RolloutOut
         * @description Who gets the challenger's answers.
         */
        RolloutOut: {
            /**
             * Automatic
             * @description Whether a version that passes the gate becomes the champion at once.
             */
            automatic: boolean;
            /** Changed At */
            changed_at: string | null;
            /**
             * Percentage
             * @description Of people, 0 to 100; the same person always gets the same side.
             */
            percentage: number;
            retrain: components["schemas"]["Retrain"];
            /**
             * Shadow
             * @description Whether both answer and the differences are counted; people see the champion's.
             */
            shadow: boolean;
            /** Version */
            version: number;
        };
        /**
         * RolloutPatch
         * @description A change of the roll-out; what is left out stays.
         */
        RolloutPatch: {
            /** Automatic */
            automatic?: boolean | null;
            /** Percentage */
            percentage?: number | null;
            /**
             * Promote
             * @description Make the challenger the champion.
             * @default false
             */
            promote?: boolean;
            retrain?: components["schemas"]["Retrain"] | null;
            /** Shadow */
            shadow?: boolean | null;
        };
        /**
         * RunOut
         * @description One reading of a source.
         */
        RunOut: {
            /**
             * Bad
             * @description Entries that could not be used.
             */
            bad: number;
            /** Bad Reason */
            bad_reason: string | null;
            /** Board */
            board: string | null;
            /** Closed */
            closed: number;
            /** Complete */
            complete: boolean;
            /** Completed At */
            completed_at: string | null;
            /** Error */
            error: string | null;
            /** Found */
            found: number;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** New */
            new: number;
            /** Retry At */
            retry_at: string | null;
            /** Started At */
            started_at: string;
            state: components["schemas"]["RunState"] | null;
            /**
             * Unchanged
             * @description The site said that nothing changed since the reading before.
             */
            unchanged: boolean;
            /** Updated */
            updated: number;
        };
        /**
         * RunState
         * @description How a reading of a source ended; absence is never silent.
         * @enum {string}
         */
        RunState: "ok" | "empty" | "gated" | "throttled" | "failed" | "not_configured";
        /**
         * SalaryOut
         * @description What a position pays: quartiles with what they rest on, or the reason for saying nothing.
         */
        SalaryOut: {
            /** Abstained */
            abstained: boolean;
            /**
             * As Of
             * Format: date
             */
            as_of: string;
            asked: components["schemas"]["AskedOut"];
            basis: components["schemas"]["Basis"] | null;
            /**
             * Comparables
             * @description At most 20, the most alike first.
             */
            comparables: components["schemas"]["ComparableOut"][];
            /**
             * Confidence
             * @description Of a model, 0 to 1; null for comparables.
             */
            confidence: number | null;
            /** Currency */
            currency: string | null;
            /**
             * Employers
             * @description Different employers among them; null where a model answers.
             */
            employers: number | null;
            /**
             * How
             * @description How it was worked out and what was compared, in words.
             */
            how: string[];
            /**
             * Meaning
             * @description What the interval says, in words.
             */
            meaning: string | null;
            model: components["schemas"]["PayModelOut"] | null;
            /**
             * N
             * @description Postings behind the figures; where there are none, those that were found.
             */
            n: number;
            /**
             * Newest Posted At
             * @description Of the postings behind the figures.
             */
            newest_posted_at: string | null;
            /** Oldest Posted At */
            oldest_posted_at: string | null;
            /** P25 */
            p25: number | null;
            /** P50 */
            p50: number | null;
            /** P75 */
            p75: number | null;
            /**
             * Period
             * @enum {string}
             */
            period: "hour" | "day" | "month" | "year";
            /**
             * Reason
             * @description Why there is no figure, in words.
             */
            reason: string | null;
        };
        /**
         * SavedSearchIn
         * @description A search that is to go on by itself.
         */
        SavedSearchIn: {
            /**
             * Channel Frequencies
             * @description Where a channel is to be told more or less often.
             * @default {}
             */
            channel_frequencies?: {
                [key: string]: components["schemas"]["Frequency"];
            };
            /**
             * Channels
             * @default [
             *       "inbox"
             *     ]
             */
            channels?: string[];
            frequency: components["schemas"]["Frequency"];
            /** @default jobs */
            kind?: components["schemas"]["SearchKind"];
            /** Name */
            name: string;
            /**
             * Paused
             * @default false
             */
            paused?: boolean;
            /**
             * Query
             * @description The parameters of `GET /jobs`; of kind `matches`, those of `GET /matches`.
             */
            query: {
                [key: string]: components["schemas"]["JsonValue"];
            };
            /** @description Instead of your own. */
            quiet_hours?: components["schemas"]["QuietHours"] | null;
        };
        /**
         * SavedSearchOut
         * @description A saved search, and how it stands.
         */
        SavedSearchOut: {
            /** Channel Frequencies */
            channel_frequencies: {
                [key: string]: components["schemas"]["Frequency"];
            };
            /** Channels */
            channels: string[];
            /** Created At */
            created_at: string;
            frequency: components["schemas"]["Frequency"];
            /**
             * Id
             * Format: uuid
             */
            id: string;
            kind: components["schemas"]["SearchKind"];
            /**
             * Last Found
             * @description How many it found the last time it found any.
             */
            last_found: number | null;
            /** Last Found At */
            last_found_at: string | null;
            /** Last Run At */
            last_run_at: string | null;
            /** Name */
            name: string;
            /**
             * Next Run At
             * @description Null where it is paused, or looked through as things come.
             */
            next_run_at: string | null;
            /** Paused */
            paused: boolean;
            /**
             * Problem
             * @description Why it could not be looked through the last time.
             */
            problem: string | null;
            /** Query */
            query: {
                [key: string]: components["schemas"]["JsonValue"];
            };
            quiet_hours: components["schemas"]["QuietHours"] | null;
            /** Version */
            version: number;
        };
        /**
         * SavedSearchPatch
         * @description A change of a saved search; what is left out stays.
         */
        SavedSearchPatch: {
            /** Channel Frequencies */
            channel_frequencies?: {
                [key: string]: components["schemas"]["Frequency"];
            } | null;
            /** Channels */
            channels?: string[] | null;
            frequency?: components["schemas"]["Frequency"] | null;
            /** Name */
            name?: string | null;
            /** Paused */
            paused?: boolean | null;
            /**
             * Query
             * @description The parameters of `GET /jobs`; of kind `matches`, those of `GET /matches`.
             */
            query?: {
                [key: string]: components["schemas"]["JsonValue"];
            } | null;
            /** @description Null: your own. */
            quiet_hours?: components["schemas"]["QuietHours"] | null;
        };
        /**
         * ScoreOut
         * @description The score of one job.
         */
        ScoreOut: {
            band: components["schemas"]["Band"];
            eligibility: components["schemas"]["Eligibility"];
            /**
             * Job Id
             * Format: uuid
             */
            job_id: string;
            /** Score */
            score: number;
        };
        /**
         * ScoringNow
         * @description A scoring that waits or runs.
         */
        ScoringNow: {
            progress: components["schemas"]["Progress"];
            /**
             * State
             * @enum {string}
             */
            state: "queued" | "running";
            /**
             * Task Id
             * Format: uuid
             */
            task_id: string;
        };
        /**
         * SearchKind
         * @description What a saved search looks through: postings (`GET /jobs`), or one's matches (`GET /matches`).
         * @enum {string}
         */
        SearchKind: "jobs" | "matches";
        /**
         * SearchPreview
         * @description What a search would have told in the last seven days, and when it is looked through next.
         */
        SearchPreview: {
            /**
             * Items
             * @description The first of them.
             */
            items: components["schemas"]["SearchPreviewItem"][];
            /**
             * Next Run At
             * @description Null: as soon as something comes.
             */
            next_run_at: string | null;
            /** Since */
            since: string;
            /** Time Zone */
            time_zone: string;
            total: components["schemas"]["Total"];
        };
        /**
         * SearchPreviewIn
         * @description A search to try.
         */
        SearchPreviewIn: {
            /** @default daily */
            frequency?: components["schemas"]["Frequency"];
            /** @default jobs */
            kind?: components["schemas"]["SearchKind"];
            /**
             * Query
             * @description The parameters of `GET /jobs`; of kind `matches`, those of `GET /matches`.
             */
            query: {
                [key: string]: components["schemas"]["JsonValue"];
            };
        };
        /**
         * SearchPreviewItem
         * @description Something that would have been told.
         */
        SearchPreviewItem: {
            /** Body */
            body: string;
            /**
             * Job Id
             * Format: uuid
             */
            job_id: string;
            /** Match Id */
            match_id: string | null;
            /** Title */
            title: string;
            /** Why */
            why: string;
        };
        /**
         * SectionKind
         * @description The sections of a CV.
         * @enum {string}
         */
        SectionKind: "summary" | "experience" | "skills" | "education" | "certifications" | "languages";
        /**
         * SelectedBy
         * @description What counts as selected in the adverse-impact summary.
         * @enum {string}
         */
        SelectedBy: "decisions" | "top_k";
        /**
         * SelfReviewIn
         * @description Your own look at your answer.
         */
        SelfReviewIn: {
            /** Note */
            note?: string | null;
            /** Scores */
            scores: components["schemas"]["OwnScoreIn"][];
        };
        /**
         * SelfReviewOut
         * @description Your own look at your answer.
         */
        SelfReviewOut: {
            /** Note */
            note: string | null;
            /** Scores */
            scores: components["schemas"]["OwnScoreIn"][];
        };
        /**
         * Seniority
         * @description Levels in rising order.
         * @enum {string}
         */
        Seniority: "intern" | "entry" | "mid" | "senior" | "lead" | "manager" | "director" | "executive";
        /**
         * SessionOut
         * @description A signed-in person and their access token; the refresh token travels in a cookie.
         */
        SessionOut: {
            /** Access Token */
            access_token: string;
            /**
             * Expires In
             * @description Seconds.
             */
            expires_in: number;
            /**
             * Token Type
             * @default bearer
             * @constant
             */
            token_type?: "bearer";
            user: components["schemas"]["UserOut"];
        };
        /**
         * SettingOut
         * @description A setting of a source; the value of a secret one is never shown.
         */
        SettingOut: {
            /**
             * Hint
             * @description Where to get it.
             */
            hint: string;
            /** Label */
            label: string;
            /** Name */
            name: string;
            /** Present */
            present: boolean;
            /** Required */
            required: boolean;
            /** Secret */
            secret: boolean;
            /** Value */
            value: string | null;
        };
        /**
         * ShadowDay
         * @description What both versions answered on one day, in sums. Nobody's question is kept.
         */
        ShadowDay: {
            /** Answers */
            answers: number;
            /** @description Null: in the shadow; challenger: people saw its answers. */
            arm: components["schemas"]["Arm"] | null;
            /**
             * Differing
             * @description Answers in which the two differ by more than a tenth.
             */
            differing: number;
            /** Errors */
            errors: number;
            /**
             * Mean Difference
             * @description Of the champion's answer, 0.1 is a tenth.
             */
            mean_difference: number | null;
            /**
             * On
             * @description The UTC day.
             */
            on: string;
            /** Slow */
            slow: number;
            /** Version */
            version: string;
        };
        /**
         * Shift
         * @description Kinds of working time; a position may have several.
         * @enum {string}
         */
        Shift: "day" | "evening" | "night" | "rotating" | "weekend" | "on_call";
        /**
         * ShiftOut
         * @description When the work is done, as far as the posting says.
         */
        ShiftOut: {
            /**
             * Hours Max
             * @description Hours a week, the most.
             */
            hours_max: number | null;
            /**
             * Hours Min
             * @description Hours a week, the least.
             */
            hours_min: number | null;
            /** Kinds */
            kinds: components["schemas"]["Shift"][];
            /** Quotes */
            quotes: string[];
            /**
             * Times
             * @description The times of day, in the posting's words.
             */
            times: string | null;
        };
        /**
         * SkillCompanyItem
         * @description A company that asks for a skill.
         */
        SkillCompanyItem: {
            /**
             * Jobs
             * @description Its open postings that ask for the skill; of those read.
             */
            jobs: number;
            /** Name */
            name: string;
        };
        /**
         * SkillCompanyPage
         * @description The companies that ask for a skill, the one with the most such postings first.
         */
        SkillCompanyPage: {
            freshness: components["schemas"]["Freshness"];
            /** Items */
            items: components["schemas"]["SkillCompanyItem"][];
            /** @description Set where the skill is asked for too often to read all: the newest open postings were read. */
            looked_at: components["schemas"]["LookedAt"] | null;
            /** Next Cursor */
            next_cursor: string | null;
            /**
             * Postings
             * @description Open postings that ask for the skill, of those read; some name no company.
             */
            postings: number;
            total: components["schemas"]["Total"];
        };
        /**
         * SkillIn
         * @description A skill a person adds or changes.
         */
        SkillIn: {
            /**
             * Level
             * @description For example beginner, intermediate, advanced or expert.
             */
            level?: string | null;
            /** Name */
            name: string;
            /** Years */
            years?: number | null;
        };
        /**
         * SkillKind
         * @description What sort of skill a lexicon entry is.
         * @enum {string}
         */
        SkillKind: "hard" | "soft" | "clinical" | "language";
        /**
         * SkillMarket
         * @description Everything the market says about one skill.
         */
        SkillMarket: {
            /** Countries */
            countries: components["schemas"]["BreakdownItem"][];
            /** Families */
            families: components["schemas"]["BreakdownItem"][];
            freshness: components["schemas"]["Freshness"];
            /** Growth */
            growth: components["schemas"]["GrowthOver"][];
            /** Id */
            id: string;
            /** Jobs */
            jobs: number;
            /** Name */
            name: string;
            /**
             * Pay
             * @description One entry a currency, the commonest first.
             */
            pay: components["schemas"]["PayItem"][];
            /** Postings */
            postings: number;
            /** Remote */
            remote: components["schemas"]["BreakdownItem"][];
            /** Seniorities */
            seniorities: components["schemas"]["BreakdownItem"][];
            /** Series */
            series: components["schemas"]["DemandPoint"][];
            /** Share */
            share: number;
            /** Together */
            together: components["schemas"]["TogetherItem"][];
        };
        /**
         * SkillOut
         * @description A skill to pick; `demand` = open postings that ask for it.
         */
        SkillOut: {
            /** Demand */
            demand: number;
            /** Id */
            id: string;
            /** Name */
            name: string;
        };
        /**
         * SkillPatch
         * @description A skill in a whole list; `id` and `source` are taken as read and not changed.
         */
        SkillPatch: {
            /** Demand */
            demand?: number | null;
            /** Id */
            id?: string | null;
            /** Kind */
            kind?: string | null;
            /**
             * Level
             * @description For example beginner, intermediate, advanced or expert.
             */
            level?: string | null;
            /** Name */
            name: string;
            source?: components["schemas"]["FactSource"] | null;
            /** Years */
            years?: number | null;
        };
        /**
         * SkillPayOut
         * @description How pay differs where a skill is asked for, among postings otherwise alike. Association, not cause.
         */
        SkillPayOut: {
            /**
             * Adjusted For
             * @description What was held equal, in words.
             */
            adjusted_for: string[];
            /**
             * Caution
             * @description What the figure does not say.
             */
            caution: string;
            /** Counted At */
            counted_at: string;
            /** Country */
            country: string | null;
            /** Currency */
            currency: string | null;
            /**
             * Employers
             * @description Different employers among all of them.
             */
            employers: number;
            /** Family */
            family: string | null;
            /** Family Label */
            family_label: string | null;
            /**
             * Interval
             * @description Per cent of the interval.
             * @default 90
             */
            interval?: number;
            /**
             * Median
             * @description The middle of the yearly pay of all postings compared.
             */
            median: number | null;
            /**
             * Money
             * @description The same at the median pay, a year, in `currency`.
             */
            money: number | null;
            /** Money High */
            money_high: number | null;
            /** Money Low */
            money_low: number | null;
            /**
             * N With
             * @description Postings compared that ask for it.
             */
            n_with: number;
            /** N Without */
            n_without: number;
            /**
             * Percent
             * @description Difference in per cent; null where too few postings.
             */
            percent: number | null;
            /** Percent High */
            percent_high: number | null;
            /**
             * Percent Low
             * @description Lower end of the 90 % interval.
             */
            percent_low: number | null;
            /**
             * Period
             * @default year
             * @enum {string}
             */
            period?: "hour" | "day" | "month" | "year";
            /**
             * Reason
             * @description Why it can't be told, in words.
             */
            reason: string | null;
            skill: components["schemas"]["NamedSkill"];
            /** Title */
            title: string | null;
            /**
             * Told
             * @description Whether the difference can be told from none.
             */
            told: boolean;
        };
        /**
         * SkillPayPage
         * @description Skills by how surely pay differs with them.
         */
        SkillPayPage: {
            /** Caution */
            caution: string;
            /**
             * Counted At
             * @description Null until the first night's counting.
             */
            counted_at: string | null;
            /**
             * Currencies
             * @description Those with any skill that was weighed, the one stated most first.
             */
            currencies: string[];
            /**
             * Currency
             * @description Currencies are never mixed; without a choice the one stated most.
             */
            currency: string | null;
            /** Family */
            family: string | null;
            /** Items */
            items: components["schemas"]["SkillPayOut"][];
            /** Next Cursor */
            next_cursor: string | null;
            total: components["schemas"]["Total"];
            /**
             * Untold
             * @description Skills weighed for which no difference can be told; they are not listed.
             */
            untold: number;
        };
        /**
         * SkillShown
         * @description A skill with what is known of it beyond the profile.
         */
        SkillShown: {
            /**
             * Demand
             * @description Open postings that ask for it; null where nobody counts.
             */
            demand?: number | null;
            /** Id */
            id?: string | null;
            /**
             * Kind
             * @description hard, soft, clinical or language; null for one not known here.
             */
            kind?: string | null;
            /** Level */
            level?: string | null;
            /** Name */
            name: string;
            /** @default cv */
            source?: components["schemas"]["FactSource"];
            /** Years */
            years?: number | null;
        };
        /**
         * SnapshotIn
         * @description A name for what is kept.
         */
        SnapshotIn: {
            /** Name */
            name?: string | null;
        };
        /**
         * SnapshotItem
         * @description A kept recommendation beside what it is now.
         */
        SnapshotItem: {
            /** @description Null where it no longer stands. */
            now: components["schemas"]["AdviceEffect"] | null;
            /**
             * State
             * @enum {string}
             */
            state: "stands" | "changed" | "gone";
            then: components["schemas"]["AdviceOut"];
            /** Words */
            words: string;
        };
        /**
         * SnapshotListed
         * @description Recommendations kept on a day.
         */
        SnapshotListed: {
            /** Created At */
            created_at: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Items */
            items: number;
            /** Name */
            name: string | null;
        };
        /**
         * SnapshotOut
         * @description Kept recommendations compared with those of now.
         */
        SnapshotOut: {
            /** Basis */
            basis: string;
            /** Compared */
            compared: components["schemas"]["SnapshotItem"][];
            /** Created At */
            created_at: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Items */
            items: number;
            /** Name */
            name: string | null;
            /**
             * New
             * @description What is recommended now and was not then.
             */
            new: components["schemas"]["AdviceOut"][];
        };
        /**
         * Sort
         * @description The orders of the list of matches.
         * @enum {string}
         */
        Sort: "score" | "newest";
        /**
         * SourceOut
         * @description A source, how its last reading ended, and when the next one is due.
         */
        SourceOut: {
            /**
             * Alarm
             * @description That it has brought nothing for three of its periods, in words.
             */
            alarm: string | null;
            /** Bad */
            bad: number | null;
            /** Boards */
            boards: components["schemas"]["BoardOut"][] | null;
            /** Boards Total */
            boards_total: number;
            /** Closed */
            closed: number | null;
            /**
             * Complete
             * @description Whether a reading sees all there is, so that what is missing can be closed.
             */
            complete: boolean;
            /** Enabled */
            enabled: boolean;
            /** Error */
            error: string | null;
            /** Found */
            found: number | null;
            /**
             * History
             * @description The last 20 readings, oldest first.
             */
            history: components["schemas"]["ReadingOut"][];
            /** Label */
            label: string;
            /** Last Run At */
            last_run_at: string | null;
            /** Needs */
            needs: string[];
            /** New */
            new: number | null;
            /** Next Run At */
            next_run_at: string | null;
            /** Open Jobs */
            open_jobs: number;
            /**
             * Pace
             * @description How often its site is asked at most, in words.
             */
            pace: string;
            /** Running */
            running: boolean;
            /**
             * Schedule
             * @description Minutes between readings; null means only when somebody asks.
             */
            schedule: number | null;
            /** Settings */
            settings: components["schemas"]["SettingOut"][];
            /** Slug */
            slug: string;
            state: components["schemas"]["RunState"] | null;
            terms: components["schemas"]["TermsOut"];
            /** Updated */
            updated: number | null;
            /**
             * Version
             * @description Grows with each change an admin makes; its ETag, for `If-Match`.
             */
            version: number;
        };
        /**
         * SourcePatch
         * @description What an admin decides about a source.
         */
        SourcePatch: {
            /** Enabled */
            enabled?: boolean | null;
            /**
             * Schedule
             * @description Minutes; null switches it off.
             */
            schedule?: number | null;
            /** Settings */
            settings?: {
                [key: string]: string | null;
            } | null;
        };
        /**
         * SourceRead
         * @description The last finished reading of a source.
         */
        SourceRead: {
            /** At */
            at: string;
            /** Source */
            source: string;
            /** State */
            state: string | null;
        };
        /**
         * Speaker
         * @description Who said something.
         * @enum {string}
         */
        Speaker: "person" | "coach";
        /**
         * Sponsorship
         * @description What a posting says of it.
         * @enum {string}
         */
        Sponsorship: "offered" | "not_offered";
        /**
         * Stage
         * @description How far an application is; a person may give the stages names and an order of their own.
         * @enum {string}
         */
        Stage: "saved" | "applied" | "screening" | "interview" | "offer" | "accepted" | "rejected" | "withdrawn";
        /**
         * StartOut
         * @description When the work begins.
         */
        StartOut: {
            /**
             * On
             * @description `YYYY-MM-DD`, or `YYYY-MM` where the posting names no day.
             */
            on: string;
            /** Quote */
            quote: string;
        };
        /**
         * State
         * @description Where a task run stands.
         * @enum {string}
         */
        State: "queued" | "running" | "succeeded" | "failed" | "dead" | "cancelled";
        /**
         * Status
         * @description What a person does about a match.
         * @enum {string}
         */
        Status: "new" | "interested" | "applied" | "interviewing" | "offer" | "rejected" | "hidden";
        /**
         * StepKind
         * @description What is to happen at a date.
         * @enum {string}
         */
        StepKind: "interview" | "follow_up" | "deadline" | "offer_deadline" | "task";
        /**
         * SuggestedBoard
         * @description A board met in jobs that were found elsewhere.
         */
        SuggestedBoard: {
            /** Address */
            address: string;
            /** Followed */
            followed: boolean;
            /**
             * Jobs
             * @description Of the newest 10,000 jobs that lead to a board.
             */
            jobs: number;
            /** Label */
            label: string;
            /** Page Url */
            page_url: string | null;
            /** Source */
            source: string;
            /** Source Label */
            source_label: string;
        };
        /**
         * SuggestionOut
         * @description A proposed change of one weight, with what it rests on. Nothing happens unless you accept it.
         */
        SuggestionOut: {
            /**
             * Because
             * @description What you did, in numbers.
             */
            because: string;
            /** From Weight */
            from_weight: number;
            /** Id */
            id: string;
            /** Label */
            label: string;
            /**
             * Question
             * @description The proposal as a question: "Raise Place from 9 to 15?"
             */
            question: string;
            /**
             * Ranking After
             * @description The same with the proposal, on choices it was not made from.
             */
            ranking_after: number;
            /**
             * Ranking Before
             * @description How often a job you liked is above one you did not, 0 to 1, with your weights.
             */
            ranking_before: number;
            /**
             * Signals
             * @description How many of your choices it rests on.
             */
            signals: number;
            /** Slug */
            slug: string;
            /** To Weight */
            to_weight: number;
            /**
             * Weights
             * @description All weights as they would be.
             */
            weights: {
                [key: string]: number;
            };
        };
        /**
         * SuggestionsOut
         * @description What your choices suggest.
         */
        SuggestionsOut: {
            /** Disliked */
            disliked: number;
            /** Items */
            items: components["schemas"]["SuggestionOut"][];
            /** Liked */
            liked: number;
            /**
             * Missing
             * @description How many choices are still missing.
             */
            missing: number;
            /** Needed */
            needed: number;
            /**
             * Reason
             * @description Why there is no suggestion, if so.
             */
            reason: ("too_few" | "one_sided" | "nothing_better") | null;
            /**
             * Signals
             * @description Jobs you saved, applied to or hid, since the last reset.
             */
            signals: number;
            /**
             * Since
             * @description The last reset; what you did before is not looked at.
             */
            since: string | null;
            /**
             * Words
             * @description The same as a sentence.
             */
            words: string;
        };
        /**
         * SupposedItem
         * @description A match as a change of the profile would score it.
         */
        SupposedItem: {
            band: components["schemas"]["Band"];
            band_before: components["schemas"]["Band"];
            eligibility: components["schemas"]["Eligibility"];
            eligibility_before: components["schemas"]["Eligibility"];
            /** Gain */
            gain: number;
            job: components["schemas"]["JobItem"];
            /**
             * Match Id
             * Format: uuid
             */
            match_id: string;
            /** Score */
            score: number;
            /** Score Before */
            score_before: number;
        };
        /**
         * TailoredChange
         * @description A person's own decision about one line, entry or section.
         */
        TailoredChange: {
            /** Id */
            id: string;
            /**
             * Place
             * @description Where it shall stand among what is shown of its list, from 0.
             */
            place?: number | null;
            /** Shown */
            shown?: boolean | null;
        };
        /**
         * TailoredContactOut
         * @description What stands at the head.
         */
        TailoredContactOut: {
            /** Email */
            email: string | null;
            /** Full Name */
            full_name: string | null;
            /** Headline */
            headline: string | null;
            /** Links */
            links: string[];
            /** Location */
            location: string | null;
            /** Phone */
            phone: string | null;
        };
        /**
         * TailoredCoverageOut
         * @description How much of what the posting asks for a CV names; it never grows by words that are not yours.
         */
        TailoredCoverageOut: {
            /** After */
            after: number;
            /** Asked */
            asked: number;
            /** Before */
            before: number;
            /** Early After */
            early_after: number;
            /** Early Before */
            early_before: number;
            /**
             * Keywords
             * @description What is asked for most firmly first.
             */
            keywords: components["schemas"]["TailoredKeywordOut"][];
        };
        /**
         * TailoredCvIn
         * @description How a new tailored CV shall look.
         */
        TailoredCvIn: {
            /** @description By default what is usual where you live. */
            paper?: components["schemas"]["Paper"] | null;
            /** @default plain */
            template?: components["schemas"]["Template"];
        };
        /**
         * TailoredCvOut
         * @description A tailored CV: what is shown, in which order, and why.
         */
        TailoredCvOut: {
            /** Changed At */
            changed_at: string;
            /** Company */
            company: string;
            contact: components["schemas"]["TailoredContactOut"];
            coverage: components["schemas"]["TailoredCoverageOut"];
            /** Created At */
            created_at: string;
            diff: components["schemas"]["TailoredDiffOut"];
            /** Headline Reason */
            headline_reason: string;
            /**
             * Headlines
             * @description Your headline and the titles you held: one of them may head the CV.
             */
            headlines: string[];
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Job Id */
            job_id: string | null;
            /** Job Title */
            job_title: string;
            /**
             * Language
             * @description Of the headings and dates, as a two-letter code.
             */
            language: string;
            /**
             * Match Id
             * @description Null once the match is gone.
             */
            match_id: string | null;
            /**
             * Outdated
             * @description Your profile or the posting has changed since; make a new one.
             */
            outdated: boolean;
            /**
             * Own
             * @description What you decided yourself, in order: with `reset` sent again, it brings this state back.
             */
            own: components["schemas"]["TailoredChange"][];
            /**
             * Own Headline
             * @description The headline you chose; null where it is our proposal.
             */
            own_headline: string | null;
            /**
             * Pages
             * @description How many pages it takes; null where our fonts can't show a character.
             */
            pages: number | null;
            paper: components["schemas"]["Paper"];
            /** Sections */
            sections: components["schemas"]["TailoredSectionOut"][];
            template: components["schemas"]["Template"];
        };
        /**
         * TailoredCvPatch
         * @description What a person changes; the words of the CV stay as the profile has them.
         */
        TailoredCvPatch: {
            /** Changes */
            changes?: components["schemas"]["TailoredChange"][];
            /**
             * Headline
             * @description One of `headlines`.
             */
            headline?: string | null;
            paper?: components["schemas"]["Paper"] | null;
            /**
             * Reset
             * @description Go back to our proposal first.
             * @default false
             */
            reset?: boolean;
            template?: components["schemas"]["Template"] | null;
        };
        /**
         * TailoredCvSummary
         * @description A tailored CV in a list.
         */
        TailoredCvSummary: {
            /** Changed At */
            changed_at: string;
            /** Company */
            company: string;
            /** Created At */
            created_at: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Job Id */
            job_id: string | null;
            /** Job Title */
            job_title: string;
            /**
             * Match Id
             * @description Null once the match is gone.
             */
            match_id: string | null;
            /**
             * Outdated
             * @description Your profile or the posting has changed since; make a new one.
             */
            outdated: boolean;
            paper: components["schemas"]["Paper"];
            template: components["schemas"]["Template"];
        };
        /**
         * TailoredDiffOut
         * @description How many lines were kept in place, moved, and left out.
         */
        TailoredDiffOut: {
            /** Kept */
            kept: number;
            /** Left Out */
            left_out: number;
            /** Moved */
            moved: number;
        };
        /**
         * TailoredFieldRead
         * @description A field that a program would read otherwise than it is meant.
         */
        TailoredFieldRead: {
            /** Field */
            field: string;
            /** Meant */
            meant: string;
            /** Read */
            read: string | null;
        };
        /**
         * TailoredItemOut
         * @description An entry of a section, with its bullets where it has some; those left out come last.
         */
        TailoredItemOut: {
            /** Bullets */
            bullets: components["schemas"]["TailoredLineOut"][];
            change: components["schemas"]["Fate"];
            /**
             * Detail
             * @description The second line: company, unit and place, or school.
             */
            detail: string | null;
            /**
             * Id
             * @description As in "experience.0.bullets.2" or "skills.4"; the same as long as the CV is there.
             */
            id: string;
            /**
             * Keywords
             * @description What the posting asks for and this line names.
             */
            keywords: string[];
            /**
             * Own
             * @description You decided this, not we.
             */
            own: boolean;
            /** Period */
            period: string | null;
            /**
             * Place
             * @description Its place among what is shown of its list, from 0; null where left out.
             */
            place: number | null;
            /**
             * Reason
             * @description Why it stands where it does, or why it is left out.
             */
            reason: string;
            /** Shown */
            shown: boolean;
            /** Text */
            text: string;
            /**
             * Was
             * @description Its place in your profile, from 0.
             */
            was: number;
        };
        /**
         * TailoredKeywordOut
         * @description One thing the posting asks for, and whether the CV names it: before (yours as it is) and after.
         */
        TailoredKeywordOut: {
            /** After */
            after: boolean;
            /** Before */
            before: boolean;
            /** Early After */
            early_after: boolean;
            /**
             * Early Before
             * @description Named within the first 200 words.
             */
            early_before: boolean;
            importance: components["schemas"]["Importance"];
            kind: components["schemas"]["KeywordKind"];
            /** Name */
            name: string;
            /**
             * Quote
             * @description The posting's words.
             */
            quote: string;
            /**
             * Where
             * @description The lines that name it, by id.
             */
            where: string[];
            /**
             * Written
             * @description How the tailored CV spells it.
             */
            written: string | null;
        };
        /**
         * TailoredLineOut
         * @description A line of the CV: a bullet, or what heads an entry.
         */
        TailoredLineOut: {
            change: components["schemas"]["Fate"];
            /**
             * Id
             * @description As in "experience.0.bullets.2" or "skills.4"; the same as long as the CV is there.
             */
            id: string;
            /**
             * Keywords
             * @description What the posting asks for and this line names.
             */
            keywords: string[];
            /**
             * Own
             * @description You decided this, not we.
             */
            own: boolean;
            /**
             * Place
             * @description Its place among what is shown of its list, from 0; null where left out.
             */
            place: number | null;
            /**
             * Reason
             * @description Why it stands where it does, or why it is left out.
             */
            reason: string;
            /** Shown */
            shown: boolean;
            /** Text */
            text: string;
            /**
             * Was
             * @description Its place in your profile, from 0.
             */
            was: number;
        };
        /**
         * TailoredReadbackOut
         * @description What our own reader of CVs finds in the file, as the programs of employers would.
         */
        TailoredReadbackOut: {
            /** Differences */
            differences: components["schemas"]["TailoredFieldRead"][];
            /** Equal */
            equal: boolean;
            /**
             * Fields
             * @description How many fields were compared.
             */
            fields: number;
        };
        /**
         * TailoredSectionOut
         * @description A section, in its place; those left out come last.
         */
        TailoredSectionOut: {
            change: components["schemas"]["Fate"];
            /**
             * Heading
             * @description In the language of the CV.
             */
            heading: string;
            /**
             * Id
             * @description As in "sections.skills".
             */
            id: string;
            /** Items */
            items: components["schemas"]["TailoredItemOut"][];
            /** Keywords */
            keywords: string[];
            kind: components["schemas"]["SectionKind"];
            /** Own */
            own: boolean;
            /** Place */
            place: number | null;
            /** Reason */
            reason: string;
            /** Shown */
            shown: boolean;
            /**
             * Text
             * @description The words of the summary; null for the others.
             */
            text: string | null;
            /** Was */
            was: number;
        };
        /**
         * TailoredTemplateOut
         * @description A look a CV can have.
         */
        TailoredTemplateOut: {
            /** Description */
            description: string;
            /** Name */
            name: string;
            slug: components["schemas"]["Template"];
        };
        /**
         * TaskIn
         * @description A task a person starts.
         */
        TaskIn: {
            /** Payload */
            payload?: {
                [key: string]: components["schemas"]["JsonValue"];
            };
            /** Type */
            type: string;
        };
        /**
         * TaskOut
         * @description A piece of background work.
         */
        TaskOut: {
            /** Attempts */
            attempts: number;
            /** Created At */
            created_at: string;
            /** Error */
            error: string | null;
            /** Finished At */
            finished_at: string | null;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            progress: components["schemas"]["Progress"];
            /** Result */
            result: {
                [key: string]: components["schemas"]["JsonValue"];
            } | null;
            /**
             * Results
             * @description Intermediate results of the present attempt, in order.
             */
            results: {
                [key: string]: components["schemas"]["JsonValue"];
            }[];
            /** Started At */
            started_at: string | null;
            state: components["schemas"]["State"];
            /** Type */
            type: string;
        };
        /**
         * Template
         * @description The looks a CV can have: a plain sans, a classic serif, a compact one with a touch of colour.
         * @enum {string}
         */
        Template: "plain" | "classic" | "compact";
        /**
         * TermsOut
         * @description Under which terms a source is read.
         */
        TermsOut: {
            /** Attribution */
            attribution: string;
            /** Default Enabled */
            default_enabled: boolean;
            /** Link */
            link: string | null;
            /**
             * Notice
             * @description What to know before switching it on.
             */
            notice: string | null;
        };
        /**
         * TodayOut
         * @description What a person sees when they come home to their search.
         */
        TodayOut: {
            alerts: components["schemas"]["UnreadAlerts"];
            /** As Of */
            as_of: string;
            funnel: components["schemas"]["FunnelShort"];
            matches: components["schemas"]["NewMatches"];
            momentum: components["schemas"]["Momentum"];
            steps: components["schemas"]["DueSteps"];
            /** Time Zone */
            time_zone: string;
        };
        /**
         * TogetherItem
         * @description A skill asked for together with another.
         */
        TogetherItem: {
            /** Id */
            id: string;
            /**
             * Jobs
             * @description Open postings that ask for both.
             */
            jobs: number;
            /**
             * Lift
             * @description How many times more often than among all postings.
             */
            lift: number | null;
            /** Name */
            name: string;
            /**
             * Share
             * @description Of the postings that ask for the skill of the page.
             */
            share: number;
        };
        /**
         * Tone
         * @description How a letter speaks.
         * @enum {string}
         */
        Tone: "formal" | "warm" | "direct";
        /**
         * Total
         * @description How many there are: exact (`eq`) up to 1,000, beyond that `gte`.
         */
        Total: {
            /**
             * Relation
             * @enum {string}
             */
            relation: "eq" | "gte";
            /** Value */
            value: number;
        };
        /**
         * TrainedOn
         * @description Whether a model learnt from this instance's own postings, or came with the product.
         * @enum {string}
         */
        TrainedOn: "instance" | "shipped";
        /**
         * TrainingOut
         * @description Whether the model can be trained here, and with what.
         */
        TrainingOut: {
            /** Enough */
            enough: boolean;
            /**
             * Have
             * @description Rows there are now.
             */
            have: number;
            /** Last At */
            last_at: string | null;
            /**
             * Last Words
             * @description How the last one ended.
             */
            last_words: string | null;
            /** Needed */
            needed: number;
            /**
             * Task Id
             * @description The training that runs now.
             */
            task_id: string | null;
            /** Trainable */
            trainable: boolean;
            /**
             * Why Not
             * @description Why it can't be trained on an instance's own data, as a sentence.
             */
            why_not: string | null;
            /**
             * Words
             * @description The same as a sentence: "too few postings with pay (120 of 500)".
             */
            words: string;
        };
        /**
         * TranscriptFormat
         * @description As what a conversation can be saved.
         * @enum {string}
         */
        TranscriptFormat: "md" | "json";
        /**
         * Travel
         * @description How often; YES where the posting does not say.
         * @enum {string}
         */
        Travel: "none" | "occasional" | "yes" | "frequent";
        /**
         * TravelOut
         * @description How much one travels.
         */
        TravelOut: {
            /** @description `yes` where the posting does not say how often. */
            amount: components["schemas"]["Travel"];
            /** Quote */
            quote: string;
            /**
             * Share Max
             * @description Per cent of working time, the most.
             */
            share_max: number | null;
            /**
             * Share Min
             * @description Per cent of working time, the least.
             */
            share_min: number | null;
        };
        /**
         * TrialIn
         * @description An address to try before it is added, with its description.
         */
        TrialIn: {
            /** Settings */
            settings?: {
                [key: string]: components["schemas"]["JsonValue"];
            } | null;
            /** Url */
            url: string;
        };
        /**
         * UndoIn
         * @description Take back the decision that stands.
         */
        UndoIn: {
            /**
             * Job Id
             * Format: uuid
             */
            job_id: string;
            /** Reason */
            reason?: string | null;
        };
        /**
         * UnreadAlerts
         * @description What waits to be read.
         */
        UnreadAlerts: {
            /**
             * Reminders
             * @description Open reminders that do not rest.
             */
            reminders: number;
            /**
             * Unread
             * @description Unread items of the inbox; null where this instance has none.
             */
            unread: number | null;
        };
        /**
         * UnsubscribeOut
         * @description What a link ends, or has ended.
         */
        UnsubscribeOut: {
            /** Ended */
            ended: boolean;
            /** Label */
            label: string;
            /** Shown */
            shown: string;
            /** Undo Until */
            undo_until: string | null;
        };
        /**
         * UsageCache
         * @description How often what a model made was found again, and what that saved.
         */
        UsageCache: {
            /** Hits */
            hits: number;
            /** Misses */
            misses: number;
            /** Saved */
            saved: number;
        };
        /**
         * UsageCall
         * @description One call to the model; its words are not kept here.
         */
        UsageCall: {
            /** Cached Tokens */
            cached_tokens: number;
            /** Cost */
            cost: number;
            /** Created At */
            created_at: string;
            /** Credits */
            credits: number;
            engine: components["schemas"]["Engine"];
            /** Error */
            error: string | null;
            /**
             * Held
             * @description Kept free while it runs.
             */
            held: number;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Input Tokens */
            input_tokens: number;
            /** Model */
            model: string;
            /** Output Tokens */
            output_tokens: number;
            /** Price Version */
            price_version: string;
            /**
             * Prompt
             * @description What was asked, with its version, as in `cover_letter/1`.
             */
            prompt: string;
            /**
             * Request Id
             * @description Of the request it was made in; logs carry the same.
             */
            request_id: string | null;
            /** Settled At */
            settled_at: string | null;
            state: components["schemas"]["CallState"];
            /** Stop Reason */
            stop_reason: string | null;
            /** Written Tokens */
            written_tokens: number;
        };
        /**
         * UsageCredit
         * @description One change of your credits.
         */
        UsageCredit: {
            /** Amount */
            amount: number;
            /**
             * Balance
             * @description After it, with what was held at that moment.
             */
            balance: number;
            /** Call Id */
            call_id: string | null;
            /** Created At */
            created_at: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            kind: components["schemas"]["CreditKind"];
            /** Reason */
            reason: string;
        };
        /**
         * UsageLimits
         * @description The most that may be spent: on one call, by you in a UTC day and month.
         */
        UsageLimits: {
            /** Call */
            call: number;
            /** Person Day */
            person_day: number;
            /** Person Month */
            person_month: number;
        };
        /**
         * UsageModels
         * @description Which model reads and which one writes.
         */
        UsageModels: {
            /** Extraction */
            extraction: string;
            /** Writing */
            writing: string;
        };
        /**
         * UsageMonth
         * @description What a month came to.
         */
        UsageMonth: {
            /** Calls */
            calls: number;
            /** Credits */
            credits: number;
            /**
             * Month
             * @description As in `2026-11`, UTC.
             */
            month: string;
            /** Spent */
            spent: number;
        };
        /**
         * UsageOut
         * @description Your use of the language model.
         */
        UsageOut: {
            cache: components["schemas"]["UsageCache"];
            /**
             * Credits
             * @description What you can spend now; below 0 where the last call cost more than thought.
             */
            credits: number;
            /**
             * Credits Held
             * @description Kept for calls under way; what they don't need comes back.
             */
            credits_held: number;
            /**
             * Credits Monthly
             * @description To so many your credits are filled up.
             */
            credits_monthly: number;
            engine: components["schemas"]["Engine"];
            /**
             * Free
             * @description A model on the operator's own machines costs nothing, and no credits.
             */
            free: boolean;
            /**
             * Host
             * @description Where your words are sent; null where there is no model.
             */
            host: string | null;
            limits: components["schemas"]["UsageLimits"];
            /** Model Names */
            model_names: string[];
            models: components["schemas"]["UsageModels"] | null;
            /**
             * Months
             * @description The last 12 in which something was asked, newest first.
             */
            months: components["schemas"]["UsageMonth"][];
            /** Previews */
            previews: components["schemas"]["UsagePreview"][];
            /**
             * Problem
             * @description What keeps the engine that was set up from being used.
             */
            problem: string | null;
            /**
             * Refill On
             * Format: date
             */
            refill_on: string;
            /**
             * Spent
             * @description By you, this UTC month.
             */
            spent: number;
            /** Warnings */
            warnings: components["schemas"]["UsageWarning"][];
            /** Windows */
            windows: components["schemas"]["UsageWindow"][];
        };
        /**
         * UsagePreview
         * @description What one call of a kind has usually cost here; ask the feature itself for the most it can cost.
         */
        UsagePreview: {
            /** Calls */
            calls: number;
            /**
             * Cost
             * @description The middle one of the last 90 days.
             */
            cost: number;
            /** Credits */
            credits: number;
            /** Prompt */
            prompt: string;
        };
        /**
         * UsageTest
         * @description Whether the model answers.
         */
        UsageTest: {
            /**
             * Detail
             * @description What it says, for people.
             */
            detail: string;
            engine: components["schemas"]["Engine"];
            /** Latency Ms */
            latency_ms: number | null;
            /** Model */
            model: string | null;
            /** Ok */
            ok: boolean;
        };
        /**
         * UsageWarning
         * @description A limit that is half used up or more.
         */
        UsageWarning: {
            /**
             * Limit
             * @enum {string}
             */
            limit: "person_day" | "person_month" | "day" | "month";
            /**
             * Percent
             * @enum {integer}
             */
            percent: 50 | 80 | 100;
            /** Text */
            text: string;
        };
        /**
         * UsageWindow
         * @description How far a day or month is used up.
         */
        UsageWindow: {
            /** Cap */
            cap: number;
            /** Ends At */
            ends_at: string;
            /**
             * Held
             * @description Kept free for calls under way.
             */
            held: number;
            /**
             * Limit
             * @enum {string}
             */
            limit: "person_day" | "person_month" | "day" | "month";
            /**
             * Share
             * @description Spent and held, of the cap; above 1 where the last call cost more than thought.
             */
            share: number;
            /** Spent */
            spent: number;
        };
        /**
         * UsageWishes
         * @description What you said about the model and your data.
         */
        UsageWishes: {
            /**
             * Read With Model
             * @description Let a model help to read CVs you upload and pages you import.
             */
            read_with_model: boolean;
            /**
             * Redact
             * @description Hide name and contact before anything leaves this machine.
             */
            redact: boolean;
        };
        /**
         * UsageWishesPatch
         * @description Change what you said; what is left out stays.
         */
        UsageWishesPatch: {
            /**
             * Read With Model
             * @default false
             */
            read_with_model?: boolean;
            /**
             * Redact
             * @default true
             */
            redact?: boolean;
        };
        /**
         * UserOut
         * @description A person with an account.
         */
        UserOut: {
            /** Created At */
            created_at: string;
            /** Email */
            email: string;
            /** Full Name */
            full_name: string | null;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            role: components["schemas"]["Role"];
            /**
             * Time Zone
             * @description IANA name; null until the person or their browser said one.
             */
            time_zone: string | null;
        };
        /**
         * UserPatch
         * @description What an admin may change.
         */
        UserPatch: {
            /** Active */
            active?: boolean | null;
            role?: components["schemas"]["Role"] | null;
        };
        /** ValidationError */
        ValidationError: {
            /** Context */
            ctx?: Record<string, never>;
            /** Input */
            input?: unknown;
            /** Location */
            loc: (string | number)[];
            /** Message */
            msg: string;
            /** Error Type */
            type: string;
        };
        /**
         * VersionOut
         * @description A version that was trained here.
         */
        VersionOut: {
            /**
             * Against
             * @description The same figures of the champion of then, on the same rows.
             */
            against: components["schemas"]["MetricOut"][];
            /** Created At */
            created_at: string;
            /** Format */
            format: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Metrics */
            metrics: components["schemas"]["MetricOut"][];
            /**
             * Reason
             * @description Why it is in this state, as a sentence.
             */
            reason: string;
            /** Sha256 */
            sha256: string;
            /**
             * Size
             * @description Bytes.
             */
            size: number;
            state: components["schemas"]["VersionState"];
            /** State Changed At */
            state_changed_at: string;
            trained_on: components["schemas"]["ModelTrainedOn"];
            /** Version */
            version: string;
        };
        /**
         * VersionRef
         * @description Which version: the one that came with the product, or one trained here.
         */
        VersionRef: {
            /**
             * Id
             * @description Null for the shipped one.
             */
            id: string | null;
            /** Shipped */
            shipped: boolean;
            /** Version */
            version: string;
        };
        /**
         * VersionState
         * @description What a trained version is to the instance. Of a model at most one is champion and at most one challenger.
         * @enum {string}
         */
        VersionState: "challenger" | "champion" | "retired" | "rejected";
        /**
         * ViewKind
         * @description What a desk did with an open profile.
         * @enum {string}
         */
        ViewKind: "ranked" | "opened" | "identity";
        /**
         * ViewOut
         * @description A desk looked at your profile.
         */
        ViewOut: {
            /** At */
            at: string;
            /** Company */
            company: string | null;
            /** Desk */
            desk: string;
            /** Job Title */
            job_title: string | null;
            kind: components["schemas"]["ViewKind"];
        };
        /**
         * VisibilityOut
         * @description Who may see your profile, and who looked.
         */
        VisibilityOut: {
            /** Changed At */
            changed_at: string | null;
            /** Coaches */
            coaches: boolean;
            /**
             * Desks
             * @description Up to 100 accounts that may see it; empty while it is closed.
             */
            desks: components["schemas"]["DeskOut"][];
            /** Desks Total */
            desks_total: number;
            /** Recruiters */
            recruiters: boolean;
            /**
             * Views
             * @description The last 20; `GET /profile/visibility/views` has all.
             */
            views: components["schemas"]["ViewOut"][];
            /** Views Total */
            views_total: number;
        };
        /**
         * VisibilityPatch
         * @description Who may see your profile; what is left out stays.
         */
        VisibilityPatch: {
            /** Coaches */
            coaches?: boolean | null;
            /** Recruiters */
            recruiters?: boolean | null;
        };
        /**
         * WeightOut
         * @description How much a factor counts, in parts of the sum of all.
         */
        WeightOut: {
            /** Default */
            default: number;
            /** Label */
            label: string;
            /** Slug */
            slug: string;
            /** Weight */
            weight: number;
        };
        /**
         * WeightsIn
         * @description Weights by factor; what is left out keeps its default, an empty object goes back to the default.
         */
        WeightsIn: {
            /** Weights */
            weights: {
                [key: string]: number;
            };
        };
        /**
         * WeightsOut
         * @description A job's weights at this desk.
         */
        WeightsOut: {
            /**
             * Job Id
             * Format: uuid
             */
            job_id: string;
            /**
             * Own
             * @description The desk set them; else the default counts.
             */
            own: boolean;
            /** Weights */
            weights: components["schemas"]["WeightOut"][];
        };
        /**
         * What
         * @description What can be written for a match.
         * @enum {string}
         */
        What: "cover_letter" | "cv_highlights";
        /**
         * WhatIfOut
         * @description The score of a match before and after a change of the profile.
         */
        WhatIfOut: {
            band_after: components["schemas"]["Band"];
            band_before: components["schemas"]["Band"];
            eligibility_after: components["schemas"]["Eligibility"];
            eligibility_before: components["schemas"]["Eligibility"];
            /** Score After */
            score_after: number;
            /** Score Before */
            score_before: number;
        };
        /**
         * Whose
         * @description Whose personas to list.
         * @enum {string}
         */
        Whose: "builtin" | "own" | "others";
        /**
         * WhyHiddenOut
         * @description Whether we have seen a posting, and why it is not on your list.
         */
        WhyHiddenOut: {
            /** Job Id */
            job_id?: string | null;
            /** Match Id */
            match_id?: string | null;
            /** Reasons */
            reasons: components["schemas"]["HiddenReason"][];
            /** Seen */
            seen: boolean;
        };
        /**
         * WhyNot
         * @description Why there is no figure.
         * @enum {string}
         */
        WhyNot: "few_postings" | "few_of_it" | "none_before" | "cut_short" | "no_pay" | "few_paid";
        /**
         * WorkPermit
         * @description What is demanded.
         * @enum {string}
         */
        WorkPermit: "right_to_work" | "citizenship";
        /**
         * WorkPermitOut
         * @description That the posting demands the right to work, or a citizenship.
         */
        WorkPermitOut: {
            /**
             * Countries
             * @description Codes of countries or groups of them; empty where none is named.
             */
            countries: string[];
            kind: components["schemas"]["WorkPermit"];
            /** Quote */
            quote: string;
        };
        /**
         * Writer
         * @description Who wrote: a language model, or a draft put together from evidence without one.
         * @enum {string}
         */
        Writer: "model" | "evidence";
        /**
         * WritingCost
         * @description What writing would cost at most, before it is asked for.
         */
        WritingCost: {
            /** Affordable */
            affordable: boolean;
            /**
             * Cost Microusd
             * @description Millionths of a US dollar.
             */
            cost_microusd: number;
            /** Credits */
            credits: number;
            engine: components["schemas"]["Engine"];
            /**
             * Kept
             * @description The same was written before: it costs nothing, unless written anew.
             */
            kept: boolean;
            /**
             * Model
             * @description "evidence" where no model is set up.
             */
            model: string;
            /**
             * Reason
             * @description Why it can't be afforded.
             */
            reason: string | null;
            what: components["schemas"]["What"];
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    read_deletion: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeletionAsked"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeletionOut"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    read_certificate: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeletionAsked"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": unknown;
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    import_account: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /**
                     * Format: binary
                     * @description An export of ours, as it was downloaded; 500 MB.
                     */
                    file: Blob;
                };
            };
        };
        responses: {
            /** @description Successful Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskOut"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Request Entity Too Large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported Media Type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    read_mail_server: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailServerOut"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    change_mail_server: {
        parameters: {
            query?: never;
            header?: {
                "if-match"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MailServerIn"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailServerOut"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    forget_mail_server: {
        parameters: {
            query?: never;
            header?: {
                "if-match"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    list_caught_mail: {
        parameters: {
            query?: {
                /** @description From `next_cursor`. */
                cursor?: string | null;
                /** @description How many a page. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_CaughtMailItem_"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    forget_caught_mail: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    read_caught_mail: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                mail_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaughtMailOut"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    test_mail_server: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MailTestIn"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailTestOut"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Bad Gateway */
            502: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_models: {
        parameters: {
            query?: {
                /** @description From `next_cursor`. */
                cursor?: string | null;
                /** @description How many a page. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_ModelItem_"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    read_model: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ModelOut"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    roll_back: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ModelOut"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    change_rollout: {
        parameters: {
            query?: never;
            header?: {
                "if-match"?: string | null;
            };
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RolloutPatch"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ModelOut"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    train_model: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskOut"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    read_admin_usage: {
        parameters: {
            query?: {
                /** @description How many days the figures cover. */
                days?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdminUsageOut"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    change_admin_usage: {
        parameters: {
            query?: never;
            header?: {
                "if-match"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AdminUsagePatch"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdminUsageOut"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    grant_credits: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GrantIn"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GrantOut"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_channels: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_ChannelOut_"];
                };
            };
        };
    };
    read_channel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                kind: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChannelOut"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    connect_channel: {
        parameters: {
            query?: never;
            header?: {
                "if-match"?: string | null;
            };
            path: {
                kind: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChannelIn"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChannelKept"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    disconnect_channel: {
        parameters: {
            query?: never;
            header?: {
                "if-match"?: string | null;
            };
            path: {
                kind: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    change_channel: {
        parameters: {
            query?: never;
            header?: {
                "if-match"?: string | null;
            };
            path: {
                kind: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChannelPatch"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChannelOut"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resend_confirmation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                kind: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChannelOut"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    remake_channel_secret: {
        parameters: {
            query?: never;
            header?: {
                "if-match"?: string | null;
            };
            path: {
                kind: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChannelKept"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    test_channel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                kind: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChannelOut"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Bad Gateway */
            502: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    confirm_channel: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LinkIn"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConfirmedOut"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_deliveries: {
        parameters: {
            query?: {
                channel?: string[] | null;
                /** @description From `next_cursor`. */
                cursor?: string | null;
                /** @description How many a page. */
                limit?: number;
                state?: components["schemas"]["DeliveryState"][] | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_DeliveryOut_"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    retry_delivery: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                delivery_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeliveryOut"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    list_inbox: {
        parameters: {
            query?: {
                /** @description From `next_cursor`. */
                cursor?: string | null;
                kind?: components["schemas"]["NoticeKind"][] | null;
                /** @description How many a page. */
                limit?: number;
                /** @description Only what you have not read, or only what you have. */
                unread?: boolean | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_NoticeOut_"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    read_notice: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                notice_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NoticeOut"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    delete_notice: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                notice_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    mark_inbox: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InboxRead"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InboxMarked"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    read_inbox_state: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InboxState"];
                };
            };
        };
    };
    follow_inbox_state: {
        parameters: {
            query?: never;
            header?: {
                "last-event-id"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InboxState"];
                    "text/event-stream": unknown;
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    list_searches: {
        parameters: {
            query?: {
                /** @description From `next_cursor`. */
                cursor?: string | null;
                /** @description How many a page. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_SavedSearchOut_"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    save_search: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SavedSearchIn"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedSearchOut"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    read_search: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                search_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedSearchOut"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    delete_search: {
        parameters: {
            query?: never;
            header?: {
                "if-match"?: string | null;
            };
            path: {
                search_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    change_search: {
        parameters: {
            query?: never;
            header?: {
                "if-match"?: string | null;
            };
            path: {
                search_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SavedSearchPatch"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedSearchOut"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    preview_saved_search: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                search_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SearchPreview"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    preview_search: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SearchPreviewIn"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SearchPreview"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    read_alert_settings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AlertSettingsOut"];
                };
            };
        };
    };
    change_alert_settings: {
        parameters: {
            query?: never;
            header?: {
                "if-match"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AlertSettingsPatch"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AlertSettingsOut"];
                };
            };
            /** @description Precondition Failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    unsubscribe: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LinkIn"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnsubscribeOut"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    open_unsubscribe: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            303: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    unsubscribe_with_one_click: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/x-www-form-urlencoded": components["schemas"]["Body_unsubscribe_with_one_click"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OneClickOut"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    look_at_unsubscribe: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LinkIn"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnsubscribeOut"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    undo_unsubscribe: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LinkIn"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnsubscribeOut"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_applications: {
        parameters: {
            query?: {
                /** @description From `next_cursor`. */
                cursor?: string | null;
                /** @description Applied at this time or later. */
                from?: string | null;
                has_next_step?: boolean | null;
                /** @description Only cards of these postings, or of their copies. */
                job_id?: string[] | null;
                /** @description How many a page. */
                limit?: number;
                /** @description By default what one wants to see first. */
                order?: ("asc" | "desc") | null;
                origin?: components["schemas"]["Origin"][] | null;
                /** @description Words that all stand in the title or the company. */
                q?: string | null;
                sort?: components["schemas"]["CardSort"];
                /** @description Only these; all where left out. */
                stage?: components["schemas"]["Stage"][] | null;
                /** @description Applied before this time. */
                to?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApplicationPage"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    create_application: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ApplicationIn"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApplicationOut"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    read_application: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                application_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApplicationOut"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    delete_application: {
        parameters: {
            query?: never;
            header?: {
                "if-match"?: string | null;
            };
            path: {
                application_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    update_application: {
        parameters: {
            query?: never;
            header?: {
                "if-match"?: string | null;
            };
            path: {
                application_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ApplicationPatch"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApplicationOut"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    add_application_file: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                application_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /**
                     * Format: binary
                     * @description Any file but a program; 10 MB.
                     */
                    file: Blob;
                };
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApplicationFileOut"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Request Entity Too Large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported Media Type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    download_application_file: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                application_id: string;
                file_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file as it was sent */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    delete_application_file: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                application_id: string;
                file_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    move_application: {
        parameters: {
            query?: never;
            header?: {
                "if-match"?: string | null;
            };
            path: {
                application_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ApplicationMove"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApplicationOut"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    add_application_note: {
        parameters: {
            query?: never;
            header?: {
                "if-match"?: string | null;
            };
            path: {
                application_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ApplicationNoteIn"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApplicationEventOut"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    delete_application_note: {
        parameters: {
            query?: never;
            header?: {
                "if-match"?: string | null;
            };
            path: {
                application_id: string;
                event_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    update_application_note: {
        parameters: {
            query?: never;
            header?: {
                "if-match"?: string | null;
            };
            path: {
                application_id: string;
                event_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ApplicationNoteIn"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApplicationEventOut"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    note_application_reply: {
        parameters: {
            query?: never;
            header?: {
                "if-match"?: string | null;
            };
            path: {
                application_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ApplicationReplied"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApplicationOut"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    restore_application: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                application_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApplicationOut"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    note_application_sent: {
        parameters: {
            query?: never;
            header?: {
                "if-match"?: string | null;
            };
            path: {
                application_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ApplicationSent"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApplicationOut"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    add_application_step: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                application_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ApplicationStepIn"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApplicationStepKept"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    delete_application_step: {
        parameters: {
            query?: never;
            header?: {
                "if-match"?: string | null;
            };
            path: {
                application_id: string;
                step_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    update_application_step: {
        parameters: {
            query?: never;
            header?: {
                "if-match"?: string | null;
            };
            path: {
                application_id: string;
                step_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ApplicationStepPatch"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApplicationStepKept"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    download_event: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                application_id: string;
                step_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A calendar (RFC 5545) */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/calendar": unknown;
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    read_application_timeline: {
        parameters: {
            query?: {
                /** @description From `next_cursor`. */
                cursor?: string | null;
                /** @description How many a page. */
                limit?: number;
            };
            header?: never;
            path: {
                application_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_ApplicationEventOut_"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    read_application_board: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApplicationBoardOut"];
                };
            };
        };
    };
    change_applications: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ApplicationBulkIn"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApplicationBulkOut"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    read_calendar_state: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarFeedOut"];
                };
            };
        };
    };
    make_calendar_address: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarFeedMade"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    revoke_calendar_address: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    read_calendar: {
        parameters: {
            query?: {
                /** @description The secret of the address. */
                token?: string | null;
            };
            header?: {
                "if-none-match"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A calendar (RFC 5545) */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/calendar": unknown;
                };
            };
            /** @description The reader has it already */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    export_board: {
        parameters: {
            query?: {
                /** @description The kind of file. */
                format?: components["schemas"]["BoardExportKind"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The board as CSV */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": unknown;
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    send_board_import: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /**
                     * Format: binary
                     * @description CSV or TSV of any tracker, or the ZIP of LinkedIn's data export; 10 MB. A CV as JSON Resume, LinkedIn's export of a profile and the export of an account are recognised, and said where they go.
                     */
                    file: Blob;
                };
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BoardImportOut"];
                };
            };
            /** @description Request Entity Too Large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported Media Type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    read_board_import: {
        parameters: {
            query?: {
                /** @description Read the first line as names of columns, or as data. */
                has_header?: boolean | null;
            };
            header?: never;
            path: {
                import_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BoardImportOut"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    delete_board_import: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                import_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    preview_board_import: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                import_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BoardImportChoices"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BoardImportPreview"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    start_board_import: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                import_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BoardImportChoices"];
            };
        };
        responses: {
            /** @description Successful Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskOut"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    undo_board_import: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                import_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BoardImportUndone"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    list_reminders: {
        parameters: {
            query?: {
                /** @description From `next_cursor`. */
                cursor?: string | null;
                /** @description How many a page. */
                limit?: number;
                show?: "open" | "snoozed";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_ReminderOut_"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    dismiss_reminder: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                reminder_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReminderOut"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    restore_reminder: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                reminder_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReminderOut"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    snooze_reminder: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                reminder_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReminderSnooze"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReminderOut"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    read_reminder_wishes: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReminderWishes"];
                };
            };
        };
    };
    change_reminder_wishes: {
        parameters: {
            query?: never;
            header?: {
                "if-match"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReminderWishesPatch"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReminderWishes"];
                };
            };
            /** @description Precondition Failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    read_job_search_report: {
        parameters: {
            query?: {
                /** @description Name the people you spoke to; else only what they do. */
                contacts?: boolean;
                format?: components["schemas"]["ReportFormat"];
                /** @description The first day; 30 days before the last. */
                from?: string | null;
                language?: components["schemas"]["ReportLanguage"];
                /** @description The last day; today. */
                to?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobSearchReport"];
                    "application/pdf": unknown;
                    "text/csv": unknown;
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    read_application_stages: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApplicationStages"];
                };
            };
        };
    };
    set_application_stages: {
        parameters: {
            query?: never;
            header?: {
                "if-match"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ApplicationStagesIn"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApplicationStages"];
                };
            };
            /** @description Precondition Failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_application_steps: {
        parameters: {
            query?: {
                /** @description From `next_cursor`. */
                cursor?: string | null;
                /** @description Now where it is left out. */
                from?: string | null;
                /** @description How many a page. */
                limit?: number;
                /** @description 60 days later where it is left out. */
                to?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_CalendarStepOut_"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    login: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/x-www-form-urlencoded": components["schemas"]["LoginIn"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionOut"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    logout: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: {
                refresh_token?: string | null;
            };
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    me: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserOut"];
                };
            };
        };
    };
    change_me: {
        parameters: {
            query?: never;
            header?: {
                "if-match"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OwnAccountPatch"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserOut"];
                };
            };
            /** @description Precondition Failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    refresh: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: {
                refresh_token?: string | null;
            };
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionOut"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    register: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RegisterIn"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionOut"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    reset: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ResetIn"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionOut"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_candidates: {
        parameters: {
            query?: {
                /** @description From `next_cursor`. */
                cursor?: string | null;
                /** @description Only those so decided; all where left out. */
                decision?: components["schemas"]["Decision"][] | null;
                /** @description Rank for this job; all candidates where left out. */
                job_id?: string | null;
                /** @description How many a page. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RankedPage"] | components["schemas"]["PoolPage"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    add_candidates: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** @description `true`, or in words what the candidate agreed to. */
                    consent: string;
                    /**
                     * @description On what ground the CV is kept; consent where left out.
                     * @enum {string}
                     */
                    consent_basis?: "consent" | "application" | "contract" | "legitimate_interest";
                    /**
                     * Format: date-time
                     * @description When; now where left out.
                     */
                    consent_given_at?: string;
                    /** @description Where the agreement came from: a form, an e-mail, a call. */
                    consent_source?: string;
                    /** @description What the candidate agreed to, in words. */
                    consent_wording?: string;
                    /** @description One CV (PDF, DOCX, ODT, RTF, TXT, MD; 10 MB), several, or ZIPs of them; 500 files and 60 MB in all. */
                    file: Blob[];
                };
            };
        };
        responses: {
            /** @description Successful Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskOut"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Request Entity Too Large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported Media Type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    read_candidate: {
        parameters: {
            query: {
                job_id: string;
            };
            header?: never;
            path: {
                candidate_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CandidateOut"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    erase_candidate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                candidate_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    correct_candidate: {
        parameters: {
            query?: never;
            header?: {
                "if-match"?: string | null;
            };
            path: {
                candidate_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CandidatePatch"];
            };
        };
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    download_candidate_cv: {
        parameters: {
            query: {
                job_id: string;
            };
            header?: never;
            path: {
                candidate_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file as it was sent */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    decide: {
        parameters: {
            query?: never;
            header?: {
                "if-match"?: string | null;
            };
            path: {
                candidate_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecisionIn"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CandidateOut"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    undo_decision: {
        parameters: {
            query?: never;
            header?: {
                "if-match"?: string | null;
            };
            path: {
                candidate_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UndoIn"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CandidateOut"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    read_groups: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                candidate_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GroupsOut"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    record_groups: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                candidate_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GroupsIn"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GroupsOut"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    open_identity: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                candidate_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IdentityIn"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IdentityOut"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    add_note: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                candidate_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NoteIn"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NoteOut"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    remove_note: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                candidate_id: string;
                note_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    read_blindness: {
        parameters: {
            query: {
                job_id: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BlindnessOut"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    change_blindness: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BlindnessIn"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BlindnessOut"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    find_candidates: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FindIn"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FoundOut"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    read_impact: {
        parameters: {
            query: {
                job_id: string;
                /** @description With selected_by=top_k: so many from the top. */
                k?: number;
                selected_by?: components["schemas"]["SelectedBy"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImpactOut"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_log: {
        parameters: {
            query?: {
                /** @description From `next_cursor`. */
                cursor?: string | null;
                job_id?: string | null;
                /** @description How many a page. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_LogOut_"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_pool: {
        parameters: {
            query?: {
                /** @description From `next_cursor`. */
                cursor?: string | null;
                /** @description How many a page. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PoolPage"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_rankings: {
        parameters: {
            query?: {
                /** @description From `next_cursor`. */
                cursor?: string | null;
                job_id?: string | null;
                /** @description How many a page. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_RankingOut_"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    rank_candidates: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RankIn"];
            };
        };
        responses: {
            /** @description Successful Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskOut"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    read_ranking: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ranking_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RankingOut"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    export_ranking: {
        parameters: {
            query?: {
                /** @description csv or json. */
                format?: components["schemas"]["app__recruiting__types__ExportFormat"];
            };
            header?: never;
            path: {
                ranking_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description CSV or JSON, with reasons */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    read_desk_weights: {
        parameters: {
            query: {
                job_id: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WeightsOut"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    change_desk_weights: {
        parameters: {
            query: {
                job_id: string;
            };
            header?: {
                "if-match"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WeightsIn"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WeightsOut"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_conversations: {
        parameters: {
            query?: {
                /** @description From `next_cursor`. */
                cursor?: string | null;
                job_id?: string | null;
                /** @description How many a page. */
                limit?: number;
                mode?: components["schemas"]["Mode"] | null;
                /** @description Words that all stand in it. */
                q?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_ConversationItem_"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    begin_conversation: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConversationIn"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConversationOut"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    read_conversation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                conversation_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConversationOut"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    delete_conversation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                conversation_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    rename_conversation: {
        parameters: {
            query?: never;
            header?: {
                "if-match"?: string | null;
            };
            path: {
                conversation_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConversationPatch"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConversationOut"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    export_conversation: {
        parameters: {
            query?: {
                format?: components["schemas"]["TranscriptFormat"];
            };
            header?: never;
            path: {
                conversation_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Markdown or JSON */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    send_message: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                conversation_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CoachMessageIn"];
            };
        };
        responses: {
            /** @description The reply; or with `Accept: text/event-stream` the events `message` (CoachMessageOut), `delta` (CoachDelta) as it is written, `done` (CoachAnswered), or `problem`. Leaving the stream stops the reply. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CoachAnswered"];
                    "text/event-stream": string;
                };
            };
            /** @description Payment Required */
            402: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    review_own_answer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                conversation_id: string;
                message_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SelfReviewIn"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CoachMessageOut"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    regenerate_reply: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                conversation_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RegenerateIn"];
            };
        };
        responses: {
            /** @description The reply; or with `Accept: text/event-stream` the events `message` (CoachMessageOut), `delta` (CoachDelta) as it is written, `done` (CoachAnswered), or `problem`. Leaving the stream stops the reply. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CoachAnswered"];
                    "text/event-stream": string;
                };
            };
            /** @description Payment Required */
            402: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    read_interview_report: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                conversation_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InterviewReport"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    stop_reply: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                conversation_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CoachStopped"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    list_personas: {
        parameters: {
            query?: {
                /** @description From `next_cursor`. */
                cursor?: string | null;
                /** @description How many a page. */
                limit?: number;
                /** @description Words of the name. */
                q?: string | null;
                /** @description Only these; all where left out. */
                whose?: components["schemas"]["Whose"][] | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_PersonaOut_"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    make_persona: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PersonaIn"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonaOut"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    read_persona: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                persona_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonaOut"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    delete_persona: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                persona_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    change_persona: {
        parameters: {
            query?: never;
            header?: {
                "if-match"?: string | null;
            };
            path: {
                persona_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PersonaPatch"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonaOut"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_persona_versions: {
        parameters: {
            query?: {
                /** @description From `next_cursor`. */
                cursor?: string | null;
                /** @description How many a page. */
                limit?: number;
            };
            header?: never;
            path: {
                persona_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_PersonaVersionOut_"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_coach_questions: {
        parameters: {
            query?: {
                /** @description From `next_cursor`. */
                cursor?: string | null;
                job_id?: string | null;
                /** @description Only these; all where left out. */
                kind?: components["schemas"]["QuestionKind"][] | null;
                /** @description How many a page. */
                limit?: number;
                persona_id?: string | null;
                /** @description Words that all stand in it. */
                q?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_CoachQuestionOut_"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    review_answer: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReviewIn"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CoachFeedback"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    read_coach_statistics: {
        parameters: {
            query?: {
                /** @description From `next_cursor`. */
                cursor?: string | null;
                /** @description Of so many last days. */
                days?: number;
                /** @description How many a page. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonaStatsPage"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    read_demo: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DemoOut"];
                };
            };
        };
    };
    seed_demo: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskOut"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    remove_demo: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskOut"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    visit_demo: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionOut"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    read_funnel: {
        parameters: {
            query?: {
                /** @description Applied on this day or later. */
                from?: string | null;
                /** @description Applied on this day or earlier. */
                to?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FunnelOut"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_gaps: {
        parameters: {
            query?: {
                /** @description From `next_cursor`. */
                cursor?: string | null;
                kind?: components["schemas"]["GapKind"] | null;
                /** @description How many a page. */
                limit?: number;
                /** @description How many of your best matches to look at. */
                n?: number;
                sort?: components["schemas"]["GapSort"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GapsPage"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    read_gaps_of_job: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                job_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobGapOut"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    read_gaps_matrix: {
        parameters: {
            query?: {
                /** @description How many of your best matches. */
                matches?: number;
                /** @description How many of the most asked skills. */
                skills?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MatrixOut"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    read_gaps_progress: {
        parameters: {
            query?: {
                days?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProgressOut"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    read_learning: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LearningOut"];
                };
            };
        };
    };
    change_learning: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LearningIn"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LearningOut"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    read_market: {
        parameters: {
            query?: {
                /** @description ISO 3166 alpha-2 code of the country. */
                country?: string | null;
                /** @description From `next_cursor`. */
                cursor?: string | null;
                /** @description Only postings of the last days. */
                days?: number | null;
                /** @description Family of occupations. */
                family?: string | null;
                /** @description The periods that growth compares; 30, or `days`, where not given. */
                growth_days?: (7 | 30 | 90) | null;
                /** @description How many a page. */
                limit?: number;
                /** @description Words of the job title. */
                q?: string | null;
                remote?: components["schemas"]["Remote"][] | null;
                seniority?: components["schemas"]["Seniority"] | null;
                sort?: components["schemas"]["MarketSort"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MarketPage"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    read_market_breakdown: {
        parameters: {
            query: {
                by: components["schemas"]["By"];
                /** @description ISO 3166 alpha-2 code of the country. */
                country?: string | null;
                /** @description Family of occupations. */
                family?: string | null;
                growth_days?: 7 | 30 | 90;
                remote?: components["schemas"]["Remote"][] | null;
                seniority?: components["schemas"]["Seniority"] | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MarketBreakdown"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_market_companies: {
        parameters: {
            query?: {
                /** @description ISO 3166 alpha-2 code of the country. */
                country?: string | null;
                /** @description From `next_cursor`. */
                cursor?: string | null;
                /** @description Family of occupations. */
                family?: string | null;
                /** @description How many a page. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CompanyPage"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    read_market_flow: {
        parameters: {
            query?: {
                by?: components["schemas"]["FlowBy"];
                /** @description ISO 3166 alpha-2 code of the country. */
                country?: string | null;
                /** @description How far back. */
                days?: number;
                /** @description Family of occupations. */
                family?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MarketFlow"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_market_pay: {
        parameters: {
            query?: {
                by?: components["schemas"]["PayBy"];
                /** @description The commonest where not given. */
                currency?: string | null;
                /** @description From `next_cursor`. */
                cursor?: string | null;
                /** @description How many a page. */
                limit?: number;
                /** @description Only this skill, title, country, … */
                name?: string | null;
                sort?: components["schemas"]["PaySort"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PayPage"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    read_market_skill: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                skill_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SkillMarket"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_skill_companies: {
        parameters: {
            query?: {
                /** @description From `next_cursor`. */
                cursor?: string | null;
                /** @description How many a page. */
                limit?: number;
            };
            header?: never;
            path: {
                skill_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SkillCompanyPage"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    read_market_summary: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MarketSummary"];
                };
            };
        };
    };
    list_recommendations: {
        parameters: {
            query?: {
                /** @description From `next_cursor`. */
                cursor?: string | null;
                /** @description How many a page. */
                limit?: number;
                show?: components["schemas"]["AdviceShow"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdvicePage"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    dismiss_recommendation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                advice_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdviceOut"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    restore_recommendation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                advice_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdviceOut"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    list_kept_recommendations: {
        parameters: {
            query?: {
                /** @description From `next_cursor`. */
                cursor?: string | null;
                /** @description How many a page. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_SnapshotListed_"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    keep_recommendations: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SnapshotIn"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SnapshotOut"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    read_kept_recommendations: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                snapshot_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SnapshotOut"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    delete_kept_recommendations: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                snapshot_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    read_salary: {
        parameters: {
            query: {
                /** @description Else that of the country. */
                currency?: string | null;
                /** @description Where, in words; its country decides. */
                location?: string | null;
                /** @description Of the answer. */
                period?: "hour" | "day" | "month" | "year";
                remote?: components["schemas"]["Remote"] | null;
                /** @description Else as the title states it. */
                seniority?: components["schemas"]["Seniority"] | null;
                /** @description Ids or names. */
                skills?: string[] | null;
                /** @description The job title. */
                title: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SalaryOut"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    read_job_salary: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                job_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobSalaryOut"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    list_skill_pay: {
        parameters: {
            query?: {
                /** @description Else the one stated most. */
                currency?: string | null;
                /** @description From `next_cursor`. */
                cursor?: string | null;
                /** @description Family of occupations. */
                family?: string | null;
                /** @description How many a page. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SkillPayPage"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    read_skill_pay: {
        parameters: {
            query?: {
                country?: string | null;
                /** @description Else that of the country. */
                currency?: string | null;
                /** @description Only positions like this. */
                title?: string | null;
            };
            header?: never;
            path: {
                /** @description Id or name. */
                skill: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SkillPayOut"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    read_today: {
        parameters: {
            query?: {
                /** @description Your last visit; 24 hours ago. At most 90 days back. */
                since?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TodayOut"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    read_skills_together: {
        parameters: {
            query?: {
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BesideOut"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_jobs: {
        parameters: {
            query?: {
                company?: string[] | null;
                /** @description From `next_cursor`. */
                cursor?: string | null;
                employment_type?: components["schemas"]["EmploymentType"][] | null;
                /** @description How many a page. */
                limit?: number;
                location?: string[] | null;
                posted_within_days?: number | null;
                /** @description Words, "phrases", -not, or; the last may be unfinished. */
                q?: string;
                remote?: components["schemas"]["Remote"][] | null;
                /** @description A year's pay, in the posting's currency. */
                salary_min?: number | null;
                seniority?: components["schemas"]["Seniority"][] | null;
                /** @description Ids or names. */
                skills?: string[] | null;
                sort?: "relevance" | "newest" | "salary";
                source?: string[] | null;
                status?: components["schemas"]["JobStatus"][] | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_JobItem_"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    read_job: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                job_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobOut"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    remove_job: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                job_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    change_job: {
        parameters: {
            query?: never;
            header?: {
                "if-match"?: string | null;
            };
            path: {
                job_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["JobPatch"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobOut"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    enrich_job: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                job_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskOut"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    part: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                job_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NotDuplicateIn"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobOut"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    rejoin: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                job_id: string;
                other_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    read_reading_cost: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                job_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobReadingCost"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    read_job_with_model: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                job_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskOut"];
                };
            };
            /** @description Payment Required */
            402: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    enrich_jobs: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskOut"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    read_facets: {
        parameters: {
            query?: {
                company?: string[] | null;
                employment_type?: components["schemas"]["EmploymentType"][] | null;
                location?: string[] | null;
                posted_within_days?: number | null;
                /** @description Words, "phrases", -not, or; the last may be unfinished. */
                q?: string;
                remote?: components["schemas"]["Remote"][] | null;
                /** @description A year's pay, in the posting's currency. */
                salary_min?: number | null;
                seniority?: components["schemas"]["Seniority"][] | null;
                /** @description Ids or names. */
                skills?: string[] | null;
                sort?: "relevance" | "newest" | "salary";
                source?: string[] | null;
                status?: components["schemas"]["JobStatus"][] | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Facets"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    import_job: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ImportIn"];
            };
        };
        responses: {
            /** @description Successful Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskOut"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    refresh_jobs: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["RefreshIn"] | null;
            };
        };
        responses: {
            /** @description Successful Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskOut"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    read_letter: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                letter_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LetterOut"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    delete_letter: {
        parameters: {
            query?: never;
            header?: {
                "if-match"?: string | null;
            };
            path: {
                letter_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    change_letter: {
        parameters: {
            query?: never;
            header?: {
                "if-match"?: string | null;
            };
            path: {
                letter_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LetterPatch"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LetterOut"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    accept_sentence: {
        parameters: {
            query?: never;
            header?: {
                "if-match"?: string | null;
            };
            path: {
                letter_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LetterAcceptance"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LetterOut"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    export_letter: {
        parameters: {
            query?: {
                format?: components["schemas"]["app__applications__types__ExportFormat"];
            };
            header?: never;
            path: {
                letter_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": unknown;
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": unknown;
                    "text/plain; charset=utf-8": unknown;
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    regenerate_paragraph: {
        parameters: {
            query?: never;
            header?: {
                "if-match"?: string | null;
            };
            path: {
                letter_id: string;
                number: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LetterOut"];
                };
            };
            /** @description Payment Required */
            402: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    review_letter: {
        parameters: {
            query?: never;
            header?: {
                "if-match"?: string | null;
            };
            path: {
                letter_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LetterOut"];
                };
            };
            /** @description Payment Required */
            402: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Bad Gateway */
            502: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    read_review_cost: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                letter_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LetterReviewCost"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    list_matches: {
        parameters: {
            query?: {
                band?: components["schemas"]["Band"][] | null;
                /** @description From `next_cursor`. */
                cursor?: string | null;
                eligibility?: components["schemas"]["Eligibility"][] | null;
                /** @description How many a page. */
                limit?: number;
                /** @description Only matches of at least this score. */
                min_score?: number;
                /** @description Ineligible jobs come last in either order. */
                sort?: components["schemas"]["Sort"];
                /** @description Default: all but hidden, open jobs only. */
                status?: components["schemas"]["Status"][] | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MatchPage"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    read_match: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                match_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MatchDetailOut"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    update_match: {
        parameters: {
            query?: never;
            header?: {
                "if-match"?: string | null;
            };
            path: {
                match_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MatchPatch"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MatchOut"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_cover_letters: {
        parameters: {
            query?: {
                /** @description From `next_cursor`. */
                cursor?: string | null;
                /** @description How many a page. */
                limit?: number;
            };
            header?: never;
            path: {
                match_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LetterPage"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    generate_cover_letter: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                match_id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["LetterIn"] | null;
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LetterOut"];
                    "text/event-stream": unknown;
                };
            };
            /** @description Payment Required */
            402: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    generate_cv_highlights: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                match_id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["HighlightsIn"] | null;
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HighlightsOut"];
                };
            };
            /** @description Payment Required */
            402: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    tailor_cv: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                match_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TailoredCvIn"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TailoredCvOut"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    suppose: {
        parameters: {
            query?: {
                add_credential?: string[] | null;
                /** @description With a level if you like: "German C1". */
                add_language?: string[] | null;
                /** @description A place where you would work too. */
                add_location?: string[] | null;
                add_skill?: string[] | null;
                location?: string | null;
                /** @description How you want to work. */
                remote?: components["schemas"]["RemoteWish"] | null;
                remove_credential?: string[] | null;
                remove_skill?: string[] | null;
                /** @description A year's pay. */
                salary_min?: number | null;
                seniority?: components["schemas"]["Seniority"] | null;
                /** @description A title you want too. */
                title?: string[] | null;
                /** @description Countries where you may work, as US or GB. */
                work_authorization?: string[] | null;
            };
            header?: never;
            path: {
                match_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WhatIfOut"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    read_writing_cost: {
        parameters: {
            query: {
                engine?: components["schemas"]["Writer"] | null;
                language?: string | null;
                length?: components["schemas"]["Length"] | null;
                tone?: components["schemas"]["Tone"] | null;
                what: components["schemas"]["What"];
            };
            header?: never;
            path: {
                match_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WritingCost"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    compare_matches: {
        parameters: {
            query: {
                /** @description Two to four ids of matches, repeated or separated by commas. */
                ids: string[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CompareOut"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    read_match_of_job: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                job_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MatchDetailOut"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    list_reconciliations: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_ReconciliationOut_"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    start_reconciliation: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskOut"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    refresh_matches: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskOut"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    score_jobs: {
        parameters: {
            query: {
                /** @description Up to 100 ids, repeated or separated by commas. */
                job_ids: string[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_ScoreOut_"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    read_matches_state: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MatchesState"];
                };
            };
        };
    };
    follow_matches_state: {
        parameters: {
            query?: never;
            header?: {
                "last-event-id"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MatchesState"];
                    "text/event-stream": unknown;
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    suggest_weights: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SuggestionsOut"];
                };
            };
        };
    };
    forget_suggestions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SuggestionsOut"];
                };
            };
        };
    };
    accept_suggestion: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                suggestion_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnWeightsOut"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    dismiss_suggestion: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                suggestion_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SuggestionsOut"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    read_weights: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnWeightsOut"];
                };
            };
        };
    };
    change_weights: {
        parameters: {
            query?: never;
            header?: {
                "if-match"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OwnWeightsIn"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnWeightsOut"];
                };
            };
            /** @description Precondition Failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    reset_weights: {
        parameters: {
            query?: never;
            header?: {
                "if-match"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnWeightsOut"];
                };
            };
            /** @description Precondition Failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    preview_weights: {
        parameters: {
            query?: {
                band?: components["schemas"]["Band"][] | null;
                eligibility?: components["schemas"]["Eligibility"][] | null;
                limit?: number;
                /** @description Only matches of at least this score. */
                min_score?: number;
                /** @description Ineligible jobs come last in either order. */
                sort?: components["schemas"]["Sort"];
                /** @description Default: all but hidden, open jobs only. */
                status?: components["schemas"]["Status"][] | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OwnWeightsIn"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PreviewOut"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    suppose_for_list: {
        parameters: {
            query?: {
                add_credential?: string[] | null;
                /** @description With a level if you like: "German C1". */
                add_language?: string[] | null;
                /** @description A place where you would work too. */
                add_location?: string[] | null;
                add_skill?: string[] | null;
                location?: string | null;
                /** @description How you want to work. */
                remote?: components["schemas"]["RemoteWish"] | null;
                remove_credential?: string[] | null;
                remove_skill?: string[] | null;
                /** @description A year's pay. */
                salary_min?: number | null;
                seniority?: components["schemas"]["Seniority"] | null;
                /** @description A title you want too. */
                title?: string[] | null;
                /** @description Countries where you may work, as US or GB. */
                work_authorization?: string[] | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListWhatIfOut"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    explain_absence: {
        parameters: {
            query: {
                url: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WhyHiddenOut"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    read_profile: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProfileOut"];
                };
            };
        };
    };
    delete_account: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountClosed"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    change_profile: {
        parameters: {
            query?: never;
            header?: {
                "if-match"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProfilePatch"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProfileOut"];
                };
            };
            /** @description Precondition Failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_cvs: {
        parameters: {
            query?: {
                /** @description From `next_cursor`. */
                cursor?: string | null;
                /** @description How many a page. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_CvOut_"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    upload_cv: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /**
                     * Format: binary
                     * @description PDF, DOCX, ODT, RTF, TXT or MD; 10 MB.
                     */
                    file: Blob;
                };
            };
        };
        responses: {
            /** @description Successful Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskOut"];
                };
            };
            /** @description Request Entity Too Large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported Media Type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    delete_cv: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                document_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    activate_cv: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                document_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CvOut"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    download_cv: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                document_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": unknown;
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_pages: {
        parameters: {
            query?: {
                /** @description From `next_cursor`. */
                cursor?: string | null;
                /** @description How many a page. */
                limit?: number;
            };
            header?: never;
            path: {
                document_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_PageOut_"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    show_page: {
        parameters: {
            query?: {
                /** @description Pixels. */
                width?: number;
            };
            header?: {
                "if-none-match"?: string | null;
            };
            path: {
                document_id: string;
                /** @description From 1. */
                number: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/png": unknown;
                };
            };
            /** @description As it was */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    reread_cv: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                document_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskOut"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    parse_cv: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /**
                     * Format: binary
                     * @description PDF, DOCX, ODT, RTF, TXT or MD; 10 MB.
                     */
                    file: Blob;
                };
            };
        };
        responses: {
            /** @description Successful Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskOut"];
                };
            };
            /** @description Request Entity Too Large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported Media Type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    take_back_edit: {
        parameters: {
            query?: never;
            header?: {
                "if-match"?: string | null;
            };
            path: {
                field: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProfileOut"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    add_entry: {
        parameters: {
            query?: never;
            header?: {
                "if-match"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddedExperience"] | components["schemas"]["AddedEducation"] | components["schemas"]["AddedCertification"] | components["schemas"]["AddedLanguage"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProfileOut"];
                };
            };
            /** @description Precondition Failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    export_account: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskOut"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_account_exports: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountExportList"];
                };
            };
        };
    };
    download_account_export: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                export_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/zip": unknown;
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_facts: {
        parameters: {
            query?: {
                /** @description From `next_cursor`. */
                cursor?: string | null;
                /** @description How many a page. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FactsPage"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    take_back_fact: {
        parameters: {
            query?: never;
            header?: {
                "if-match"?: string | null;
            };
            path: {
                /** @description As in `GET /profile/facts`: `experience.0.title`. */
                path: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProfileOut"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    correct_fact: {
        parameters: {
            query?: never;
            header?: {
                "if-match"?: string | null;
            };
            path: {
                /** @description As in `GET /profile/facts`: `experience.0.title`. */
                path: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FactIn"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProfileOut"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    confirm_facts: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConfirmIn"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConfirmOut"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    import_profile: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /**
                     * Format: binary
                     * @description A JSON Resume file, or the ZIP of LinkedIn's data export; 10 MB.
                     */
                    file: Blob;
                };
            };
        };
        responses: {
            /** @description Successful Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskOut"];
                };
            };
            /** @description Request Entity Too Large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported Media Type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    export_json_resume: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A JSON Resume document, version 1.0.0 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                };
            };
        };
    };
    restore_removed: {
        parameters: {
            query?: never;
            header?: {
                "if-match"?: string | null;
            };
            path: {
                removed_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProfileOut"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    add_skill: {
        parameters: {
            query?: never;
            header?: {
                "if-match"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SkillIn"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SkillShown"];
                };
            };
            /** @description Precondition Failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    remove_skill: {
        parameters: {
            query?: never;
            header?: {
                "if-match"?: string | null;
            };
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    read_visibility: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VisibilityOut"];
                };
            };
        };
    };
    change_visibility: {
        parameters: {
            query?: never;
            header?: {
                "if-match"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VisibilityPatch"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VisibilityOut"];
                };
            };
            /** @description Precondition Failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_views: {
        parameters: {
            query?: {
                /** @description From `next_cursor`. */
                cursor?: string | null;
                /** @description How many a page. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_ViewOut_"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_skills: {
        parameters: {
            query?: {
                /** @description From `next_cursor`. */
                cursor?: string | null;
                /** @description How many a page. */
                limit?: number;
                /** @description The start of a name or alias. */
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_SkillOut_"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_sources: {
        parameters: {
            query?: {
                /** @description From `next_cursor`. */
                cursor?: string | null;
                /** @description How many a page. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_SourceOut_"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    read_source: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SourceOut"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    change_source: {
        parameters: {
            query?: never;
            header?: {
                "if-match"?: string | null;
            };
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SourcePatch"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SourceOut"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_feeds: {
        parameters: {
            query?: {
                /** @description From `next_cursor`. */
                cursor?: string | null;
                /** @description How many a page. */
                limit?: number;
            };
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_FeedOut_"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    add_feed: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FeedIn"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FeedOut"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    remove_feed: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                feed_id: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    change_feed: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                feed_id: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FeedPatch"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FeedOut"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    preview_feed: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TrialIn"];
            };
        };
        responses: {
            /** @description Successful Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskOut"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_runs: {
        parameters: {
            query?: {
                board?: string | null;
                /** @description From `next_cursor`. */
                cursor?: string | null;
                /** @description How many a page. */
                limit?: number;
            };
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_RunOut_"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    list_catalogue: {
        parameters: {
            query?: {
                /** @description From `next_cursor`. */
                cursor?: string | null;
                /** @description How many a page. */
                limit?: number;
                /** @description Words of a company's name, the last may be unfinished. */
                q?: string;
                source?: string[] | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_KnownBoard_"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    detect_boards: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DetectIn"];
            };
        };
        responses: {
            /** @description Successful Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskOut"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_suggestions: {
        parameters: {
            query?: {
                /** @description From `next_cursor`. */
                cursor?: string | null;
                /** @description How many a page. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_SuggestedBoard_"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_tailored_cvs: {
        parameters: {
            query?: {
                /** @description From `next_cursor`. */
                cursor?: string | null;
                /** @description How many a page. */
                limit?: number;
                match_id?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_TailoredCvSummary_"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    read_tailored_cv: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                cv_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TailoredCvOut"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    delete_tailored_cv: {
        parameters: {
            query?: never;
            header?: {
                "if-match"?: string | null;
            };
            path: {
                cv_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    change_tailored_cv: {
        parameters: {
            query?: never;
            header?: {
                "if-match"?: string | null;
            };
            path: {
                cv_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TailoredCvPatch"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TailoredCvOut"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    export_tailored_cv: {
        parameters: {
            query?: {
                /** @description docx or pdf. */
                format?: components["schemas"]["Format"];
                /** @description By default the one the CV has. */
                template?: components["schemas"]["Template"] | null;
            };
            header?: never;
            path: {
                cv_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The CV as DOCX or PDF */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    read_tailored_cv_back: {
        parameters: {
            query?: {
                /** @description docx or pdf. */
                format?: components["schemas"]["Format"];
                /** @description By default the one the CV has. */
                template?: components["schemas"]["Template"] | null;
            };
            header?: never;
            path: {
                cv_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TailoredReadbackOut"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_cv_templates: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TailoredTemplateOut"][];
                };
            };
        };
    };
    list_tasks: {
        parameters: {
            query?: {
                /** @description From `next_cursor`. */
                cursor?: string | null;
                /** @description How many a page. */
                limit?: number;
                /** @description Only runs in these states. */
                state?: components["schemas"]["State"][] | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_TaskOut_"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    start_task: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TaskIn"];
            };
        };
        responses: {
            /** @description Successful Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskOut"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    read_task: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                task_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskOut"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    cancel_task: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                task_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskOut"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    follow_task: {
        parameters: {
            query?: never;
            header?: {
                "last-event-id"?: string | null;
            };
            path: {
                task_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskOut"];
                    "text/event-stream": unknown;
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    redrive_task: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                task_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskOut"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    read_usage: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UsageOut"];
                };
            };
        };
    };
    list_calls: {
        parameters: {
            query?: {
                /** @description From `next_cursor`. */
                cursor?: string | null;
                /** @description How many a page. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_UsageCall_"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_credits: {
        parameters: {
            query?: {
                /** @description From `next_cursor`. */
                cursor?: string | null;
                /** @description How many a page. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_UsageCredit_"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    try_connection: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UsageTest"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    read_wishes: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UsageWishes"];
                };
            };
        };
    };
    change_wishes: {
        parameters: {
            query?: never;
            header?: {
                "if-match"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UsageWishesPatch"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UsageWishes"];
                };
            };
            /** @description Precondition Failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_users: {
        parameters: {
            query?: {
                /** @description From `next_cursor`. */
                cursor?: string | null;
                /** @description How many a page. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_ManagedUserOut_"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    change_user: {
        parameters: {
            query?: never;
            header?: {
                "if-match"?: string | null;
            };
            path: {
                user_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UserPatch"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ManagedUserOut"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    offer_reset: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                user_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResetOut"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
}
