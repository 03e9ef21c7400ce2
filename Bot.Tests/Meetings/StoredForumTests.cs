using System.Text;
using MoedeBot.Meetings;

namespace MoedeBot.Tests.Meetings;

public sealed class StoredForumTests
{
    // As it was stored before a forum had deputies, members and a history.
    private const string First = """
        {"id":{"tenantId":"tenant-1","channelId":"19:kanal@thread.tacv2"},"name":"Strategisk Chefforum","style":"nordfyn","place":"Mødelokale 2",
        "secretaries":[{"objectId":"sofie","name":"Sofie Sekretær"}],
        "channel":{"serviceUrl":"https://connector.example/","teamId":"19:team@thread.tacv2","botId":"28:bot"}}
        """;

    [Fact]
    public void A_forum_of_the_first_version_is_read_and_run()
    {
        var forum = MeetingEventJson.ReadForum(Encoding.UTF8.GetBytes(First));

        Assert.True(forum.IsRunBy(new Person("sofie", "Sofie Sekretær")));
        Assert.False(forum.IsRunBy(new Person("mette", "Mette Prøvesen")));
        Assert.False(forum.Reminds);
        Assert.False(forum.RepliesAreComments);
        Assert.Equal((0, 0, 0), (forum.Deputies.Count, forum.Members.Count, forum.Changes.Count));
    }

    [Fact]
    public void A_document_that_names_only_what_it_has_is_read()
    {
        var document = MeetingEventJson.ReadDocument("""
            {"kind":"Agenda","style":"nordfyn","head":{"forum":"Direktionen","participants":[]},"contents":[],
            "items":[{"word":"Punkt","number":1,"title":"Budget","confidential":false,"printedTitle":"Budget",
            "sections":[{"caption":"Sagens kerne","kind":"Summary","blocks":[]}]}]}
            """u8);

        var section = Assert.Single(Assert.Single(document.Items).Sections);
        Assert.Equal((0, 0, 0), (document.Preamble.Count, document.PageMarks.Count, document.Head.Fields.Count));
        Assert.Equal((0, 0), (section.Points.Count, section.Guests.Count));
    }
}
