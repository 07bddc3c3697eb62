// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wechat/calls/request.h"

#include <QList>
#include <QStringList>

namespace flotilla::wechat {

/// GET /wxa/security/get_privacy_interface.
struct GetPrivacyInterface
{
    struct Interface
    {
        QString api_name;
        QString api_ch_name;
        QString status; ///< 1 to apply for, 2 no permission, 3 applied for, 4 refused, 5 open
        QString audit_id;
        QString fail_reason;
    };
    struct Reply
    {
        QList<Interface> interface_list;
        [[nodiscard]] static Result<Reply> parse(const QJsonObject &reply);
    };
    [[nodiscard]] Request request() const;
};

/// POST /wxa/security/apply_privacy_interface: content of at most 300 characters.
struct ApplyPrivacyInterface
{
    struct Reply
    {
        QString audit_id;
        [[nodiscard]] static Result<Reply> parse(const QJsonObject &reply);
    };
    QString api_name;
    QString content;
    [[nodiscard]] Request request() const;
};

/// GET /wxaapi/newtmpl/getcategory: the categories of the public message templates that a mini program may use.
struct GetMessageCategories
{
    struct Reply
    {
        QStringList ids;
        [[nodiscard]] static Result<Reply> parse(const QJsonObject &reply);
    };
    [[nodiscard]] Request request() const;
};

/// GET /wxaapi/newtmpl/getpubtemplatetitles: a page, of at most 30, of the titles in some categories. Errors 200016…200018.
struct GetPublicTitles
{
    struct Title
    {
        QString tid;
        QString title;
        QString type; ///< 2 one-off, 3 long-term
        QString categoryId;
    };
    struct Reply
    {
        qint64 count = -1;
        QList<Title> data;
        [[nodiscard]] static Result<Reply> parse(const QJsonObject &reply);
    };
    QStringList ids;
    int start = 0;
    int limit = 30;
    [[nodiscard]] Request request() const;
};

/// GET /wxaapi/newtmpl/getpubtemplatekeywords: what a message of this title may say. Error 200014.
struct GetPublicKeywords
{
    struct Keyword
    {
        QString kid;
        QString name;
        QString example;
        QString rule;
    };
    struct Reply
    {
        QList<Keyword> data;
        [[nodiscard]] static Result<Reply> parse(const QJsonObject &reply);
    };
    QString tid;
    [[nodiscard]] Request request() const;
};

/// POST /wxaapi/newtmpl/addtemplate: two to five keywords, in the order of the message. Errors 200012, 200014, 200020, 200021.
struct AddMessageTemplate
{
    struct Reply
    {
        QString priTmplId; ///< another one for each mini program
        [[nodiscard]] static Result<Reply> parse(const QJsonObject &reply);
    };
    QString tid;
    QStringList keywords;
    QString sceneDesc;
    [[nodiscard]] Request request() const;
};

/// POST /wxaapi/newtmpl/deltemplate. Error 40037: there is none of that id.
struct DeleteMessageTemplate
{
    QString priTmplId;
    [[nodiscard]] Request request() const;
    using Reply = NoReply;
};

} // namespace flotilla::wechat
